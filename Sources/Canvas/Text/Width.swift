/// How many columns a character takes: 0 for marks and format characters, 2 for wide ones, else 1.
///
/// glibc's `wcwidth` depends on the process's locale (in "C" it answers −1 for Arabic), so that a
/// frame would depend on the machine; hence a table of our own.
func displayWidth(_ scalar: Unicode.Scalar) -> Int {
  let value = scalar.value
  if value < 0x300 { return 1 }
  // Nearly all that an Arabic screen shows: letters, and the presentation forms they turn into.
  if (0x0620...0x064A).contains(value) || (0xFE70...0xFEFC).contains(value) { return 1 }
  if contains(value, in: WidthRanges.zero) { return 0 }
  return value >= 0x1100 && contains(value, in: WidthRanges.wide) ? 2 : 1
}

/// Whether one of the closed ranges, given as alternating bounds in order, holds `value`.
private func contains(_ value: UInt32, in bounds: [UInt32]) -> Bool {
  bounds.withUnsafeBufferPointer { bounds in
    var low = 0
    var high = bounds.count / 2
    while low < high {
      let middle = (low + high) / 2
      if value > bounds[2 * middle + 1] { low = middle + 1 } else { high = middle }
    }
    return low < bounds.count / 2 && value >= bounds[2 * low]
  }
}
