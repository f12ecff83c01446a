import CSQLite

/// The peer: a database of the same payloads.
final class Database {
  private var handle: OpaquePointer?
  private var insertion: OpaquePointer?

  struct Failure: Error { let code: Int32 }

  init(_ path: String) throws {
    try check(sqlite3_open(path, &handle))
    try run("PRAGMA journal_mode=WAL")
    try run("PRAGMA synchronous=FULL")
    try run("CREATE TABLE IF NOT EXISTS records(place INTEGER PRIMARY KEY, payload BLOB NOT NULL)")
    let text = "INSERT INTO records(payload) VALUES (?)"
    try check(sqlite3_prepare_v2(handle, text, -1, &insertion, nil))
  }

  deinit { close() }

  func close() {
    sqlite3_finalize(insertion)
    sqlite3_close(handle)
    (insertion, handle) = (nil, nil)
  }

  func run(_ text: String) throws { try check(sqlite3_exec(handle, text, nil, nil, nil)) }

  func insert(_ payload: [UInt8]) throws {
    // Bound without a copy: the statement is stepped and let go while the bytes are there.
    try payload.withUnsafeBytes { bytes in
      try check(sqlite3_bind_blob(insertion, 1, bytes.baseAddress, Int32(bytes.count), nil))
      guard sqlite3_step(insertion) == SQLITE_DONE else {
        throw Failure(code: sqlite3_errcode(handle))
      }
      try check(sqlite3_reset(insertion))
    }
  }

  /// Steps over all rows and touches every byte of each payload.
  func sumOfAll() throws -> (rows: Int, sum: UInt64) {
    var selection: OpaquePointer?
    try check(
      sqlite3_prepare_v2(handle, "SELECT payload FROM records ORDER BY place", -1, &selection, nil))
    defer { sqlite3_finalize(selection) }
    var (rows, sum) = (0, UInt64(0))
    while sqlite3_step(selection) == SQLITE_ROW {
      let count = Int(sqlite3_column_bytes(selection, 0))
      let bytes = UnsafeRawBufferPointer(start: sqlite3_column_blob(selection, 0), count: count)
      for byte in bytes { sum &+= UInt64(byte) }
      rows += 1
    }
    return (rows, sum)
  }

  private func check(_ code: Int32) throws {
    guard code == SQLITE_OK else { throw Failure(code: code) }
  }
}
