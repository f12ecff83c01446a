/// An amount in centimes of the Moroccan dirham (100 centimes to a dirham).
///
/// Money is never a fraction: the press figures the reports must equal are exact to the centime.
public struct Money: Hashable, Comparable, Sendable {
  /// The amount, in centimes; negative amounts occur only as differences.
  public var centimes: Int64

  public static let zero = Money(centimes: 0)

  /// The largest amount that may be entered: 10 milliards of dirhams.
  ///
  /// Nine million lines of this size still fit 64 bits, so sums of entered amounts cannot
  /// overflow; were they to, Swift's arithmetic stops rather than wraps.
  public static let limit = Money(centimes: 1_000_000_000_000)

  public init(centimes: Int64) { self.centimes = centimes }

  /// An amount of whole dirhams.
  public static func dirhams(_ dirhams: Int64) -> Money { Money(centimes: dirhams * 100) }

  /// Whether the amount may be entered: neither negative nor above ``limit``.
  public var isEnterable: Bool { centimes >= 0 && self <= Money.limit }

  public static func < (left: Money, right: Money) -> Bool { left.centimes < right.centimes }
  public static func + (left: Money, right: Money) -> Money {
    Money(centimes: left.centimes + right.centimes)
  }
  public static func - (left: Money, right: Money) -> Money {
    Money(centimes: left.centimes - right.centimes)
  }
  public static func += (left: inout Money, right: Money) { left = left + right }
  public static func -= (left: inout Money, right: Money) { left = left - right }

  /// The price of a quantity, or nothing where it would pass ``limit``.
  public func times(_ quantity: Int) -> Money? {
    let (product, overflow) = centimes.multipliedReportingOverflow(by: Int64(quantity))
    let price = Money(centimes: product)
    return overflow || !price.isEnterable ? nil : price
  }
}

extension Sequence<Money> {
  /// The sum of the amounts.
  public var total: Money { reduce(.zero, +) }
}
