public import Journaling
import Recording
import Sealing

extension Journal {
  /// Opens an example with the passphrase that stands in its header; one that opens nothing makes no
  /// example.
  ///
  /// - Returns: Whether the journal is an example and open.
  @discardableResult
  public func openPublicly() -> Bool {
    guard let words = publicPassphrase else {
      // A sealed example that not everybody can open is none: its mark was put there without the keys.
      if isSealed, mark == .demo { refutePublicPassphrase() }
      return false
    }
    if !isLocked { return true }
    guard let passphrase = Passphrase(words), let keys = keys(anybodys: passphrase) else {
      refutePublicPassphrase()
      return false
    }
    unlock(keys)
    return true
  }

  /// The keys that an example's passphrase opens in any slot, where it is everybody's; another one
  /// opens nothing there, whoever's it is.
  func keys(anybodys passphrase: Passphrase) -> KeyRing? {
    guard let words = publicPassphrase, passphrase == Passphrase(words) else {
      return nil
    }
    return slots.prefix(KeySlot.mostTried).lazy.compactMap { $0.open(passphrase) }.first
  }

  /// The journal's state, up to what nobody with its keys wrote.
  ///
  /// The first reading finds that place and throws; the second ends before it.
  func folded() throws(ChronicleError) -> Chronicle {
    do { return try Chronicle(self) } catch {
      guard case .journal(.damaged(_, .seal)) = error else { throw error }
    }
    return try Chronicle(self)
  }
}
