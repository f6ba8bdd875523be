#if LIBFUZZER
    import Foundation

    // The same parsers, led by libFuzzer to what no input has reached yet; built by `make fuzz`. `FUZZ_PARSER` names the
    // parser, and `FUZZ_CORPUS` the folder in which its seeds are put first.

    private let parser: Parser = {
        let name = ProcessInfo.processInfo.environment["FUZZ_PARSER"] ?? ""
        guard let parser = Parser.all.first(where: { $0.name == name }) else {
            print("FUZZ_PARSER names no parser")
            exit(64)
        }
        return parser
    }()

    /// libFuzzer itself.
    @_silgen_name("LLVMFuzzerRunDriver")
    private func drive(
        _ count: UnsafeMutablePointer<Int32>,
        _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
        _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
    ) -> Int32

    /// Runs it with the arguments of the program; without any it names the parsers.
    func runLibFuzzer() {
        if CommandLine.argc == 1 { return print(Parser.all.map(\.name).joined(separator: "\n")) }
        var (count, arguments) = (CommandLine.argc, CommandLine.unsafeArgv)
        exit(drive(&count, &arguments, test))
    }

    /// What libFuzzer calls before it reads its corpus.
    @_cdecl("LLVMFuzzerInitialize")
    public func initialize(_: UnsafeMutableRawPointer?, _: UnsafeMutableRawPointer?) -> Int32 {
        guard let corpus = ProcessInfo.processInfo.environment["FUZZ_CORPUS"] else { return 0 }
        for (number, seed) in parser.seeds.enumerated() {
            try? Data(seed.utf8).write(to: URL(filePath: "\(corpus)/seed-\(number)"))
        }
        return 0
    }

    /// What libFuzzer calls for every input. A fault ends it, as a crash does.
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
