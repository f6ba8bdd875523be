extension Int {
    /// The integer nearest to a floating-point number, within a range; the lower bound for NaN.
    public init(nearest value: Double, in range: ClosedRange<Int>) {
        let bounded = Swift.max(Double(range.lowerBound), Swift.min(Double(range.upperBound), value.rounded()))
        self = value.isNaN ? range.lowerBound : Swift.min(range.upperBound, Int(exactly: bounded) ?? range.upperBound)
    }
}
