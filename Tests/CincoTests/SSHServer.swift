import Foundation

/// An ssh server of one test, on the loopback address, that accepts one key.
final class SSHServer {
    private(set) var port = 0
    /// The ssh command for git.
    let command: String
    private var process = Process()

    init(in place: Workplace) throws {
        let folder = place.path
        for key in ["host", "user"] {
            _ = try place.run("/usr/bin/ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", "\(folder)/\(key)"])
        }
        let settings = """
            ListenAddress 127.0.0.1
            HostKey \(folder)/host
            AuthorizedKeysFile \(folder)/user.pub
            StrictModes no
            UsePAM no
            PidFile none
            LogLevel ERROR
            """
        try settings.write(toFile: "\(folder)/sshd_config", atomically: true, encoding: .utf8)
        command =
            "ssh -F none -i \(folder)/user -o BatchMode=yes -o IdentitiesOnly=yes -o StrictHostKeyChecking=no"
            + " -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR"
        try? FileManager.default.createDirectory(atPath: "/run/sshd", withIntermediateDirectories: true)
        // Another process may take a free port before the server does.
        for _ in 0..<5 where !process.isRunning { try start(with: "\(folder)/sshd_config") }
        guard process.isRunning else { throw POSIXError(.EADDRINUSE) }
    }

    private func start(with settings: String) throws {
        port = try SSHServer.freePort()
        process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/sbin/sshd")
        process.arguments = ["-D", "-e", "-f", settings, "-p", String(port)]
        process.standardError = FileHandle.nullDevice
        try process.run()
        waitUntilItListens()
    }

    /// Stops the server and waits until it no longer listens.
    func stop() {
        if process.isRunning { process.terminate() }
        process.waitUntilExit()
    }

    /// The system assigns a free port, which is released at once.
    private static func freePort() throws -> Int {
        try withSocket { socket in
            var address = loopback(0)
            var size = socklen_t(MemoryLayout<sockaddr_in>.size)
            return withUnsafeMutablePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    _ = bind(socket, $0, size)
                    _ = getsockname(socket, $0, &size)
                }
                return Int(UInt16(bigEndian: pointer.pointee.sin_port))
            }
        }
    }

    /// Connects until the server answers, as long as it runs: its start may take long on a busy computer.
    private func waitUntilItListens() {
        while process.isRunning {
            let isThere = try? SSHServer.withSocket { socket in
                var address = SSHServer.loopback(UInt16(port))
                return withUnsafePointer(to: &address) { pointer in
                    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
                    }
                }
            }
            if isThere == true { return }
            usleep(10_000)
        }
    }

    private static func withSocket<T>(_ work: (Int32) -> T) throws -> T {
        let socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard socket >= 0 else { throw POSIXError(.ENFILE) }
        defer { close(socket) }
        return work(socket)
    }

    private static func loopback(_ port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }
}
