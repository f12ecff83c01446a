public import Sealing

extension Journal {
  /// Whether payloads are sealed.
  public var isSealed: Bool { header.isSealed }

  /// Whether the keys are needed and not here: nothing can be read or appended then.
  public var isLocked: Bool { isSealed && keys == nil }

  /// The passphrase that everybody may know, where the file is an example.
  ///
  /// The header says so in clear, and nothing proves it until that passphrase has opened a slot: see
  /// ``refutePublicPassphrase()``.
  public var publicPassphrase: String? {
    isPublicPassphraseFalse ? nil : header.publicPassphrase
  }

  /// Takes note that the header calls the file an example and its passphrase opens nothing: somebody
  /// without the keys wrote that, to have a centre taken for one.
  public func refutePublicPassphrase() {
    isPublicPassphraseFalse = true
    let reason = ReadOnlyReason.damaged(at: 0, .headerCopy)
    if report.health == .sound { report.health = .readOnly(reason) }
    if writing == .possible { writing = .refused(.readOnly(reason)) }
  }

  /// The random name of the file: 16 bytes, the same in every copy.
  public var fileID: [UInt8] { header.fileID }

  /// The key slots of a sealed journal, by operator; of records with one id the later one.
  ///
  /// They are read without a key, also from behind damage. None are left when the journal can never
  /// be opened again.
  public var slots: [KeySlot] {
    guard isSealed else { return [] }
    return chain.slots.newest.map(\.slot) + unwrittenSlots
  }

  /// Takes the keys that a slot of this journal gave; a clear journal needs none.
  public func unlock(_ keys: KeyRing) {
    guard isSealed, writing != .refused(.readOnly(.closed)) else { return }
    self.keys = keys
    cipher = nil
  }

  /// Ends the session and wipes the keys, in every copy of the ring; the file and its lock are kept.
  public func lock() {
    session = nil
    keys?.wipe()
    keys = nil
    cipher?.wipe()
    cipher = nil
  }

  func confirmOpen() throws(JournalError) {
    if writing == .refused(.readOnly(.closed)) { throw .readOnly(.closed) }
    if isLocked { throw .locked }
  }

  /// What seals and opens the records of a session; `nil` where there is no key of its epoch.
  ///
  /// - Throws: `locked`.
  func payloadSeal(of session: UInt64, epoch: UInt32) throws(JournalError) -> PayloadSeal? {
    guard let keys else { throw .locked }
    if cipher?.session != session || cipher?.epoch != epoch {
      cipher = SessionCipher(keys, epoch: epoch, session: session)
    }
    return cipher.map { PayloadSeal(fileID: header.fileID, cipher: $0) }
  }
}
