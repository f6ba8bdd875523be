#if LIBFUZZER
    import Foundation

    // The same parsers run by libFuzzer, which looks for inputs that reach new code; built by `make fuzz`.
    // `FUZZ_PARSER` names the parser, `FUZZ_CORPUS` the folder to which its seeds are written first.

    private let parser: Parser = {
        let name = ProcessInfo.processInfo.environment["FUZZ_PARSER"] ?? ""
        guard let parser = Parser.all.first(where: { $0.name == name }) else {
            print("FUZZ_PARSER names no parser")
            exit(64)
        }
        return parser
    }()

    /// The entry of libFuzzer.
    @_silgen_name("LLVMFuzzerRunDriver")
    private func drive(
        _ count: UnsafeMutablePointer<Int32>,
        _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
        _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
    ) -> Int32

    /// Runs libFuzzer with the arguments of the program; without arguments it lists the parsers.
    func runLibFuzzer() {
        if CommandLine.argc == 1 { return print(Parser.all.map(\.name).joined(separator: "\n")) }
        var (count, arguments) = (CommandLine.argc, CommandLine.unsafeArgv)
        exit(drive(&count, &arguments, test))
    }

    /// Called by libFuzzer before it reads its corpus.
    @_cdecl("LLVMFuzzerInitialize")
    public func initialize(_: UnsafeMutableRawPointer?, _: UnsafeMutableRawPointer?) -> Int32 {
        guard let corpus = ProcessInfo.processInfo.environment["FUZZ_CORPUS"] else { return 0 }
        for (number, seed) in parser.seeds.enumerated() {
            try? Data(seed).write(to: URL(filePath: "\(corpus)/seed-\(number)"))
        }
        return 0
    }

    /// Called by libFuzzer for every input. A fault ends the program, as a crash does.
    @_cdecl("LLVMFuzzerTestOneInput")
    public func test(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
        let input = Array(UnsafeBufferPointer(start: bytes, count: count))
        if let fault = parser.read(input).fault {
            print("\(parser.name): \(fault): \(input)")
            abort()
        }
        return 0
    }
#endif
