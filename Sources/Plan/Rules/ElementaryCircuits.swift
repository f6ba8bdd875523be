/// The elementary circuits of a directed graph, after Donald B. Johnson, "Finding all the elementary circuits of a
/// directed graph" (SIAM J. Comput. 4, 1975), with a bound on the work.
struct ElementaryCircuits {
    /// Each circuit once, as its nodes in order.
    private(set) var found: [[Int]] = []
    /// Whether all were found before a bound was reached.
    private(set) var isComplete = true
    private let edges: [[Int]]
    private let limit: Int
    private var steps: Int

    /// Finds the circuits.
    /// - Parameters:
    ///   - edges: for each node the nodes it leads to.
    ///   - limit: the highest number of circuits.
    ///   - steps: the highest number of edges to follow, repeated ones included.
    init(in edges: [[Int]], limit: Int, steps: Int) {
        self.edges = edges
        self.limit = limit
        self.steps = steps
        search()
    }

    private mutating func search() {
        var open = components(of: Array(edges.indices))
        while let component = open.popLast() {
            guard found.count < limit, steps > 0 else {
                isComplete = false
                return
            }
            let start = component.min() ?? component[0]
            circles(from: start, in: component)
            open += components(of: component.filter { $0 != start })
        }
    }

    private struct Step {
        let node: Int
        var next = 0
        var isClosed = false
    }

    /// The circuits through a node within a component.
    private mutating func circles(from start: Int, in component: [Int]) {
        let inside = Set(component)
        var blocked: Set<Int> = [start]
        var waiting: [Int: Set<Int>] = [:]
        var path = [Step(node: start)]
        func unblock(_ node: Int) {
            var open = [node]
            while let next = open.popLast() {
                if blocked.remove(next) != nil { open += waiting.removeValue(forKey: next) ?? [] }
            }
        }
        while let top = path.last {
            guard steps > 0, found.count < limit else {
                isComplete = false
                return
            }
            let last = path.count - 1
            if top.next < edges[top.node].count {
                steps -= 1
                path[last].next += 1
                let target = edges[top.node][top.next]
                if target == start {
                    found.append(path.map(\.node))
                    path[last].isClosed = true
                } else if inside.contains(target), blocked.insert(target).inserted {
                    path.append(Step(node: target))
                }
                continue
            }
            path.removeLast()
            if top.isClosed {
                unblock(top.node)
                if !path.isEmpty { path[path.count - 1].isClosed = true }
            } else {
                for target in edges[top.node] where inside.contains(target) {
                    waiting[target, default: []].insert(top.node)
                }
            }
        }
    }

    /// The strongly connected components with more than one of these nodes (Robert Tarjan, 1972), without recursion,
    /// because a circuit can be as long as the plan.
    private mutating func components(of nodes: [Int]) -> [[Int]] {
        let inside = Set(nodes)
        var (order, low): ([Int: Int], [Int: Int]) = ([:], [:])
        var (stack, onStack): ([Int], Set<Int>) = ([], [])
        var components: [[Int]] = []
        for root in nodes where order[root] == nil {
            var path = [Step(node: root)]
            while let top = path.last {
                let node = top.node
                if top.next == 0, order[node] == nil {
                    (order[node], low[node]) = (order.count, order.count)
                    stack.append(node)
                    onStack.insert(node)
                }
                if top.next < edges[node].count {
                    steps -= 1
                    path[path.count - 1].next += 1
                    let target = edges[node][top.next]
                    guard inside.contains(target) else { continue }
                    if order[target] == nil {
                        path.append(Step(node: target))
                    } else if onStack.contains(target) {
                        low[node] = min(low[node] ?? 0, order[target] ?? 0)
                    }
                    continue
                }
                path.removeLast()
                if let parent = path.last?.node { low[parent] = min(low[parent] ?? 0, low[node] ?? 0) }
                guard low[node] == order[node] else { continue }
                var component: [Int] = []
                while let member = stack.popLast() {
                    onStack.remove(member)
                    component.append(member)
                    if member == node { break }
                }
                if component.count > 1 { components.append(component) }
            }
        }
        return components
    }
}
