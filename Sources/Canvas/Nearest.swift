extension Int {
    /// The whole number nearest to a floating-point one, within a range; one that is not a number is the lower bound.
    public init(nearest value: Double, in range: ClosedRange<Int>) {
        let bounded = Swift.max(Double(range.lowerBound), Swift.min(Double(range.upperBound), value.rounded()))
        self = value.isNaN ? range.lowerBound : Swift.min(range.upperBound, Int(exactly: bounded) ?? range.upperBound)
    }
}
