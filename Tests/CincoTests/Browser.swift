import Foundation

/// A browser that stays open: each start of one takes longer than all that a test asks of it.
///
/// It is spoken to in the DevTools protocol: messages of JSON, each of which ends with a zero byte, over two pipes.
final class Browser {
    private let process = Process()
    private let (questions, answers) = (Pipe(), Pipe())
    private var received = Data()
    private var number = 0
    private var session: String?
    /// The pages that have been loaded, by the browser's names for them.
    private var loaded: Set<String> = []

    /// An answer that is none, with what the browser said.
    struct Failure: Error { let answer: String }

    /// - Parameter home: where its profile lies.
    init(home: String) throws {
        for pipe in [questions, answers] {
            for end in [pipe.fileHandleForReading, pipe.fileHandleForWriting] {
                _ = fcntl(end.fileDescriptor, F_SETFD, FD_CLOEXEC)
            }
        }
        process.executableURL = URL(filePath: "/bin/sh")
        // It takes messages at descriptor 3 and gives them at 4.
        let script = """
            exec chromium --headless --no-sandbox --disable-gpu --remote-debugging-pipe --user-data-dir="$0" about:blank \
            3<&0 4>&1 </dev/null >/dev/null 2>"$0.log"
            """
        process.arguments = ["-c", script, home + "/browser"]
        (process.standardInput, process.standardOutput) = (questions, answers)
        try process.run()
        let target = try ask("Target.createTarget", ["url": "about:blank"])["targetId"] ?? ""
        session = try ask("Target.attachToTarget", ["targetId": target, "flatten": true])["sessionId"] as? String
        _ = try ask("Page.enable")
        _ = try ask("Page.setLifecycleEventsEnabled", ["enabled": true])
    }

    deinit {
        process.terminate()
        process.waitUntilExit()
    }

    /// Opens a page and waits until it is loaded.
    func open(_ path: String) throws {
        let answer = try ask("Page.navigate", ["url": URL(filePath: path).absoluteString])
        let page = answer["loaderId"] as? String ?? ""
        while !loaded.contains(page) { _ = try message() }
    }

    /// Makes the window this wide.
    func resize(to width: Int) throws {
        _ = try ask(
            "Emulation.setDeviceMetricsOverride",
            ["width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false])
    }

    /// The value of an expression in the page.
    func value(of expression: String) throws -> String {
        let answer = try ask("Runtime.evaluate", ["expression": "String(\(expression))", "returnByValue": true])
        return (answer["result"] as? [String: Any])?["value"] as? String ?? ""
    }

    /// The page as PDF, on paper of the size that the page names.
    func printed() throws -> String {
        let answer = try ask("Page.printToPDF", ["preferCSSPageSize": true, "printBackground": true])
        let data = Data(base64Encoded: answer["data"] as? String ?? "") ?? Data()
        return String(decoding: data, as: UTF8.self)
    }

    private func ask(_ method: String, _ parameters: [String: Any] = [:]) throws -> [String: Any] {
        number += 1
        var question: [String: Any] = ["id": number, "method": method, "params": parameters]
        question["sessionId"] = session
        try questions.fileHandleForWriting.write(
            contentsOf: JSONSerialization.data(withJSONObject: question) + [0])
        while true {
            let answer = try message()
            guard answer["id"] as? Int == number else { continue }
            guard let result = answer["result"] as? [String: Any] else { throw Failure(answer: "\(answer)") }
            return result
        }
    }

    /// The next message, whatever it is about.
    private func message() throws -> [String: Any] {
        while true {
            guard let end = received.firstIndex(of: 0) else {
                let more = answers.fileHandleForReading.availableData
                guard !more.isEmpty else { throw Failure(answer: "the browser has ended") }
                received += more
                continue
            }
            let message = try JSONSerialization.jsonObject(with: received[..<end]) as? [String: Any] ?? [:]
            received = Data(received[(end + 1)...])
            let facts = message["params"] as? [String: Any] ?? [:]
            if facts["name"] as? String == "load", let page = facts["loaderId"] as? String { loaded.insert(page) }
            return message
        }
    }
}
