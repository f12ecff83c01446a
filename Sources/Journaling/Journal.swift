public import Sealing

/// An append-only file of records: what was acknowledged is on disk, in order, and provably whole.
///
/// It knows nothing of what the records mean. One program writes a journal at a time; any number
/// read. A process that writes large files should ignore `SIGXFSZ`, else a limit on file sizes ends
/// it before `append` can answer `noSpace`.
///
/// # Format, version 1
///
/// All integers are little endian; checks are CRC32C, hashes SHA-256.
///
/// **File header**, 64 bytes, at 0 and again at 4096; every other byte up to 8192 is zero.
///
///      0  magic 89 57 41 53 4C 0D 0A 1A   8
///      8  format version                  4   newer: refused
///     12  zero                            4
///     16  compatible features             8   unknown: read-only. Bit 0: invented people ("demo")
///     24  incompatible features           8   unknown: refused.   Bit 0: payloads are in clear,
///                                             without it they are sealed
///     32  file id, random                16
///     48  public passphrase              12   of an example: ASCII, zeros at the end; else zeros
///     60  check of 0..<60                 4
///
/// A file that has lost both copies is not opened. A salvage takes the header from another copy of the
/// journal, or the file id from the head file (see `SuppliedHeader`).
///
/// **Frames** follow from 8192 on without gaps: 72 bytes of header, then the payload.
///
///      0  magic "WREC"                    4
///      4  frame version                   1   newer: read-only
///      5  kind                            1   1 session, 2 events, 3 key slot, 4 erase, 5 imported; reserved,
///                                             6 checkpoint, 7 snapshot reference: read-only; 8 lost
///      6  flags                           2   1 more follows, 2 continues a group; else: read-only
///      8  payload length                  4   16 ... 65536
///     12  check of 0..<12 and 16..<72     4   the length can be trusted to find the next frame
///     16  session, random                 8
///     24  sequence                        4   0 for the session record, then one more each
///     28  check of the payload            4
///     32  hybrid logical clock            8   48 bits of milliseconds, 16 of a counter
///     40  hash of the record before      32   of the same session
///
/// A **payload** is 16 random bytes, then the caller's. The **hash of a record** is that of its
/// header without flags and checks (0..<6, 8..<12, 16..<28, 32..<72) followed by the hash of its
/// payload as it lies on disk: where an erasure took the payload, its hash stands in the list.
///
/// In a **sealed** journal the payload is ChaCha20-Poly1305 (16 random bytes ‖ the caller's), then a
/// tag of 16; session, key slot and erase records stay readable: 16 random bytes ‖ the caller's ‖
/// tag. The key follows from the data key of the session's epoch and the session's number (see
/// `SessionCipher`), the nonce is the sequence. Authenticated along with the payload are the file id
/// and the header without its checks (0..<12, 16..<28, 32..<72). Checks and hashes are over the
/// bytes on disk, so everything but authenticity is verified without a key. A record that the keys
/// do not confirm is damage, found when it is read: what lies before its group is kept.
///
/// A **group** is what one action wrote: frames of one session, side by side, with one clock; all
/// but the last say "more follows", all but the first "continues". It is one write of at most
/// 65,608 bytes, and it is there wholly or not at all. The second mark lets opening tell a torn
/// write whose beginning was lost from damage before a later record.
///
/// A **session record** stands alone in its group. After the random bytes:
///
///      0  device                         16
///     16  operator                        4
///     20  desk                            2
///     22  offset from UTC, minutes        2   signed
///     24  wall clock, ms since 1970       8   signed
///     32  number of parents               4
///     36  parents: session 8, sequence 4, hash 32
///      …  epoch of the data key           4   absent in clear journals; bytes after it are left for
///                                             later versions
///
/// Its "hash of the record before" is the hash of the parents' bytes, or zeros when there are none.
/// The parents are all heads from which no session followed yet.
///
/// A **key slot** record holds a slot (see `KeySlot`). Of records with one id the later counts. The
/// first session writes all slots; a session begins by writing those again of which fewer than two
/// copies stand in the file, or whose last copy lies more than 256 KiB back. A walk that ends at
/// damage looks for slots behind it, too.
///
/// An **erase** record stands alone in its group and lists records (see `Erasures`). Once it is
/// durable, the payloads it lists are overwritten with zeros; headers are never touched. Only events
/// and key slots are listed. A payload that is listed is handed out no more, whatever is left of it.
/// Opening for writing overwrites what an interruption left.
///
/// A **lost record** stands alone in its group, in a session of its own at the beginning of a file
/// that a salvage made. It names records that are not in the file, each by the hash that whatever
/// followed it names; the chain of a session may go on after such a one, and a parent may be one.
/// After the random bytes:
///
///      0  number of entries                4
///      4  entries: session 8, sequence 4, hash 32, epoch 4; bytes after them are left for later versions
///
/// Beside the file: `NAME.head` (see `HeadFile`), `NAME.tail-<ms>`, the copies of unfinished tails,
/// and `NAME.backups` (see `BackupList`).
public final class Journal {
  /// The path as it was given.
  public let path: String
  /// What opening found.
  public internal(set) var report: OpeningReport

  let storage: any Storage
  let header: FileHeader
  let random: RandomSource
  var chain: Chain
  var writing: Writing
  /// The session that appends belong to.
  var session: UInt64?
  /// The data keys of a sealed journal, while it is unlocked.
  public internal(set) var keys: KeyRing?
  /// The cipher of the session that was read or written last.
  var cipher: SessionCipher?
  /// The slots of a new journal, until its first session has written them.
  var unwrittenSlots: [KeySlot] = []
  /// Where the group begins that nobody with the keys wrote; nothing is read from there on.
  var forgedFrom: Int64?
  /// Whether the passphrase in the header was tried and opens nothing.
  var isPublicPassphraseFalse = false
  /// What an interrupted erasure left in a sealed file, until its lists are proven with the keys.
  var erasureRests: [ErasureRest] = []
  /// The header that stands for the one that the file has lost, while it is salvaged.
  var suppliedHeader: SuppliedHeader?

  init(
    path: String, storage: any Storage, header: FileHeader, report: OpeningReport, chain: Chain,
    writing: Writing, random: @escaping RandomSource, seal: NewSeal
  ) {
    self.path = path
    self.storage = storage
    self.header = header
    self.report = report
    self.chain = chain
    self.writing = writing
    self.random = random
    if case .sealed(let keys, let slots) = seal {
      self.keys = keys
      unwrittenSlots = slots
    }
  }

  /// What the journal is for.
  public var mark: FileMark { isPublicPassphraseFalse ? .plain : header.mark }

  /// Whether appending is possible, once a session has begun.
  public var isWritable: Bool { writing == .possible }

  /// Whether a session has begun and still takes records.
  ///
  /// A failed write ends it: positions are never used twice for different bytes.
  public var hasSession: Bool { session != nil }

  /// The size of all whole groups and the header, in bytes.
  public var fileSize: Int64 { chain.end }

  /// How many places there are where records are missing and a salvage said so.
  public var knownGaps: Int { chain.lost.count }

  /// The newest clock of all records, which the next group's will exceed.
  public var clock: HybridClock { chain.clock }

  /// The last records of all sessions from which no other session follows, by session.
  public var heads: [Head] { chain.openHeads }

  /// Lets go of the file and its lock; afterwards nothing can be read or appended.
  public func close() {
    guard writing != .refused(.readOnly(.closed)) else { return }
    writing = .refused(.readOnly(.closed))
    lock()
    storage.close()
  }
}

/// Where random bytes come from: the kernel, or a test.
typealias RandomSource = (UnsafeMutableRawBufferPointer) -> Void

/// Whether the journal may be written.
enum Writing: Equatable {
  case possible
  case refused(JournalError)
}

/// What a journal is opened for.
public enum Access: CaseIterable, Hashable, Sendable {
  /// To append: takes the lock and repairs an unfinished tail.
  case writing
  /// To read only: takes no lock, writes nothing, accepts that a writer appends meanwhile.
  case reading
}

/// What opening found.
public struct OpeningReport: Equatable, Sendable {
  /// Records in whole groups, session records among them.
  public var recordCount: Int
  /// Whole groups.
  public var groupCount: Int
  /// The unfinished tail that was cut, if any.
  public var repaired: TornTail?
  /// How many records an interrupted erasure had left, which were erased now.
  public var finishedErasures = 0
  /// Whether the journal can be trusted and appended to.
  public var health: Health
  /// What is wrong with the two copies of the file header; one of them could be read.
  public var headerDamage: DamagedPlace?
  /// The session whose record comes last in the file.
  public var lastSession: SessionOpening?
  /// The newest clock of all records.
  public var lastClock: HybridClock
  /// The size of the file in bytes, after a repair.
  public var fileSize: Int64
}

/// An unfinished tail that was cut.
public struct TornTail: Equatable, Sendable {
  /// How many bytes were cut.
  public var bytes: Int
  /// The file that keeps them.
  public var copyPath: String
}

/// Whether a journal can be trusted and appended to.
public enum Health: Equatable, Sendable {
  /// Every record is whole and understood.
  case sound
  /// What can be read is whole; nothing may be appended, for this reason.
  case readOnly(ReadOnlyReason)
}
