/// The limit on acts from the future, which keeps one wrong clock from moving the clocks of all copies.
///
/// A hybrid clock never falls behind the latest time it has read, so an act from far in the future would move every
/// clock there. Such an act is not merged, and the person is told, until its time comes or the person trusts it (the
/// bound of Kulkarni and others, "Logical Physical Clocks", 2014).
public enum ClockBound {
    /// The most milliseconds that an act may be ahead of this machine's clock: a day, more than clocks in use differ.
    public static let ahead = Day.milliseconds

    /// Whether an act is too far ahead to be merged.
    /// - Parameter clock: this machine's clock, in milliseconds since 1970-01-01 00:00 UTC.
    public static func isTooEarly(_ act: ExportedAct, at clock: Int64) -> Bool {
        act.time > HybridTime(milliseconds: clock + ahead).raw
    }
}
