/// Every command of the interface, by its name in `keys.toml`, in the order of the help.
public enum CommandName: String, CaseIterable, Sendable {
    case nextItem = "next-item"
    case status
    case previousItem = "previous-item"
    case decide = "decision"
    case action
    case noteDown = "note"
    case addItem = "add-item"
    case skip
    case carryOver = "carry-over"
    case draft
    case done
    case agenda
    case closeMeeting = "close-meeting"
    case boardThen = "board-then"
    case open
    case filter
    case zoom
    case answer
    case issues
    case questions = "to-decide"
    case publicMilestones = "public"
    case promises
    case edit
    case add
    case meeting
    case meetings
    case changed
    case texts
    case release
    case report
    case sync
    case received
    case preview
    case openPackage = "open-package"
    case importFile = "import"
    case saveImport = "save-import"
    case large
    case timeline
    case commitments
    case measures
    case assessment
    case dependencies
    case resources
    case settings
    case history
    case select
    case share = "measured-share"
    case addCity = "add-city"
    case addProject = "add-project"
    case rollOut = "roll-out"
    case moveUp = "move-up"
    case moveDown = "move-down"
    case remove
    case undoThis = "undo-this"
    case newPlan = "new-plan"
    case openSample = "open-sample"
    case tour
    case undo
    case redo
    case marking
    case compare
    case earlier
    case later
    case dayEarlier = "day-earlier"
    case dayLater = "day-later"
    case weekEarlier = "week-earlier"
    case weekLater = "week-later"
    case meetingEarlier = "meeting-earlier"
    case meetingLater = "meeting-later"
    case present
    case find
    case findNext = "find-next"
    case findPrevious = "find-previous"
    case palette
    case help
    case side
    case language
    case theme
    case mouse
    case up
    case down
    case left
    case right
    case first
    case last
    case pageUp = "page-up"
    case pageDown = "page-down"
    case nextPart = "next"
    case previousPart = "previous"
    case redraw
    case back
    case unmark = "clear"
    case leave
    case quit
}

extension CommandName {
    /// Names of commands in earlier versions, which keys files may contain.
    private static let renamed: [(old: String, command: CommandName)] = [
        ("unmark", .unmark), ("hand", .side), ("mark", .select), ("attention", .issues), ("hand-out", .report),
        ("look", .preview), ("open-bundle", .openPackage), ("came-in", .received), ("take-back", .undoThis),
    ]

    /// The command with this name, or with this name in an earlier version.
    public init?(spelled name: String) {
        guard let command = CommandName(rawValue: name) ?? CommandName.renamed.first(where: { $0.old == name })?.command
        else { return nil }
        self = command
    }
}

/// The words of a command.
public struct CommandText: Sendable {
    /// The name for hints and palette: one or two words.
    public let hint: String
    /// The description for the help: a phrase.
    public let help: String

    init(_ hint: String, _ help: String) {
        self.hint = hint
        self.help = help
    }
}

/// The words of all commands, in one language.
public struct CommandPhrases: Sendable {
    private let text: @Sendable (CommandName) -> CommandText

    /// The words of a command.
    public subscript(name: CommandName) -> CommandText { text(name) }

    static let english = CommandPhrases { name in
        switch name {
        case .nextItem: CommandText("next item", "go to the next item")
        case .status: CommandText("status", "set the status of the effort, or of all selected ones")
        case .previousItem: CommandText("previous item", "go to the previous item")
        case .decide: CommandText("decision", "record a decision")
        case .action: CommandText("action", "record an action: who, what, by when")
        case .noteDown: CommandText("note", "record a note")
        case .addItem: CommandText("item", "add an item to the agenda")
        case .skip: CommandText("skip", "skip the item, or include it again")
        case .carryOver: CommandText("carry over", "leave the item to the next meeting, or include it again")
        case .draft: CommandText("draft", "the draft of the minutes")
        case .done: CommandText("done", "mark the action, milestone or first step as done, or as open")
        case .agenda: CommandText("agenda", "agenda items: move, skip, carry over, add")
        case .closeMeeting: CommandText("close", "close the meeting with each side's initials")
        case .boardThen: CommandText("closing board", "the board as it stood when the meeting was closed")
        case .open: CommandText("open", "open or edit the selection")
        case .filter: CommandText("filter", "show only one kind, side, city or line")
        case .zoom: CommandText("zoom", "scale: months, weeks or quarters")
        case .answer: CommandText("answer", "mark the vulnerability as answered by the line, or not")
        case .issues: CommandText("issues", "issues by place, the worst first")
        case .questions: CommandText("to decide", "what only the people in the room can settle")
        case .publicMilestones: CommandText("public", "what the public will see, what it has seen, and the evidence")
        case .promises: CommandText("promises", "what each side owes by when, the overdue first")
        case .edit: CommandText("edit", "edit the selection")
        case .add: CommandText("add", "add something here")
        case .meeting: CommandText("meeting", "start a meeting, or continue it")
        case .meetings: CommandText("meetings", "meetings, their minutes and open actions")
        case .changed: CommandText("changed", "show only what has changed since the last meeting")
        case .texts: CommandText("translate", "texts missing in a language")
        case .release: CommandText("release view", "show only what may be released at a marking")
        case .report: CommandText("report", "write the briefing, or the minutes, to a file")
        case .sync: CommandText("sync", "send local changes and receive those of others")
        case .received: CommandText("received", "what was received from other copies")
        case .preview: CommandText("preview", "see what would be received")
        case .openPackage: CommandText("open package", "preview a package, and merge it")
        case .importFile: CommandText("import", "import records from a table, a workbook or an export")
        case .saveImport: CommandText("save", "save what the file changes, as one act")
        case .large: CommandText("large", "large type for a wall screen, and back")
        case .timeline: CommandText("timeline", "the clock with phases, milestones and deliveries")
        case .commitments: CommandText("commitments", "what is asked, offered and in place, by side")
        case .measures: CommandText("measures", "measures of performance and of effect")
        case .assessment: CommandText("assessment", "vulnerabilities and the efforts that answer them")
        case .dependencies: CommandText("dependencies", "dependencies and deadlocks")
        case .resources: CommandText("resources", "pledged, obligated and expended money, and deliveries")
        case .settings: CommandText("plan", "the plan's title, clock, limits, phases and partners")
        case .history: CommandText("history", "who changed what, when and why")
        case .select: CommandText("select", "select the effort, to change several at once")
        case .share: CommandText("measured", "show the stated or the measured share of violence")
        case .addCity: CommandText("add city", "add a city")
        case .addProject: CommandText("add project", "add a project")
        case .rollOut: CommandText("roll out", "copy the project to another city")
        case .moveUp: CommandText("move up", "move the city or the item up")
        case .moveDown: CommandText("move down", "move the city or the item down")
        case .remove: CommandText("remove", "remove the selection, after a question; undo restores it")
        case .undoThis: CommandText("undo this", "undo this act, whoever did it")
        case .newPlan: CommandText("new plan", "create a plan")
        case .openSample: CommandText("sample", "open the sample plan")
        case .tour: CommandText("tour", "learn Cinco in five minutes with a guided exercise")
        case .undo: CommandText("undo", "undo the last act")
        case .redo: CommandText("redo", "redo what was undone")
        case .marking: CommandText("marking", "set the marking of the selection")
        case .compare: CommandText("changes", "changes since the moment in view, or recent ones")
        case .earlier: CommandText("earlier", "the plan before the last act")
        case .later: CommandText("later", "the plan one act later")
        case .dayEarlier: CommandText("day earlier", "the plan one day earlier")
        case .dayLater: CommandText("day later", "the plan one day later")
        case .weekEarlier: CommandText("week earlier", "the plan one week earlier")
        case .weekLater: CommandText("week later", "the plan one week later")
        case .meetingEarlier: CommandText("meeting earlier", "the plan as of the previous meeting")
        case .meetingLater: CommandText("meeting later", "the plan as of the next meeting")
        case .present: CommandText("now", "return to the present")
        case .find: CommandText("find", "find as you type; accents and case do not matter")
        case .findNext: CommandText("find next", "go to the next match")
        case .findPrevious: CommandText("find previous", "go to the previous match")
        case .palette: CommandText("commands", "run any command by its name")
        case .help: CommandText("help", "show every key")
        case .side: CommandText("side", "switch the side you record for")
        case .language: CommandText("language", "switch the language")
        case .theme: CommandText("theme", "switch to the next theme")
        case .mouse: CommandText("mouse", "switch the mouse on or off")
        case .up: CommandText("up", "go up")
        case .down: CommandText("down", "go down")
        case .left: CommandText("left", "go left")
        case .right: CommandText("right", "go right")
        case .first: CommandText("first", "go to the first")
        case .last: CommandText("last", "go to the last")
        case .pageUp: CommandText("page up", "go up a page")
        case .pageDown: CommandText("page down", "go down a page")
        case .nextPart: CommandText("next", "go to the next issue, or to the next part")
        case .previousPart: CommandText("previous", "go to the previous issue, or to the previous part")
        case .redraw: CommandText("redraw", "redraw the screen")
        case .back: CommandText("back", "go back to the previous screen")
        case .unmark: CommandText("clear", "clear the selection")
        case .leave: CommandText("leave", "leave Cinco; everything is saved")
        case .quit: CommandText("quit", "leave Cinco from anywhere")
        }
    }

    static let spanish = CommandPhrases { name in
        switch name {
        case .nextItem: CommandText("avanzar", "ir al punto siguiente")
        case .status: CommandText("estado", "registrar el estado del esfuerzo, o de los seleccionados")
        case .previousItem: CommandText("punto anterior", "ir al punto anterior")
        case .decide: CommandText("decisión", "registrar una decisión")
        case .action: CommandText("compromiso", "registrar quién hace qué y para cuándo: un compromiso de reunión")
        case .noteDown: CommandText("nota", "registrar una nota")
        case .addItem: CommandText("punto", "agregar un punto al orden del día")
        case .skip: CommandText("omitir", "omitir el punto, o volver a incluirlo")
        case .carryOver: CommandText("posponer", "dejar el punto para la próxima reunión, o volver a incluirlo")
        case .draft: CommandText("borrador", "el borrador del acta")
        case .done:
            CommandText("cumplido", "marcar el compromiso de reunión, hito o primer paso como cumplido, o abierto")
        case .agenda: CommandText("orden", "puntos del orden del día: mover, omitir, posponer, agregar")
        case .closeMeeting: CommandText("cerrar", "cerrar la reunión con la rúbrica de cada parte")
        case .boardThen: CommandText("tablero al cierre", "el tablero como estaba al cerrar la reunión")
        case .open: CommandText("abrir", "abrir o editar la selección")
        case .filter: CommandText("filtrar", "mostrar solo un tipo, parte, ciudad o línea")
        case .zoom: CommandText("escala", "escala: meses, semanas o trimestres")
        case .answer: CommandText("atender", "marcar que la línea atiende la vulnerabilidad, o no")
        case .issues: CommandText("alertas", "alertas por lugar, las peores primero")
        case .questions: CommandText("por decidir", "lo que solo pueden resolver quienes asisten a la reunión")
        case .publicMilestones: CommandText("público", "lo que verá el público, lo que ya vio y la evidencia")
        case .promises: CommandText("pendientes", "lo que cada parte debe y para cuándo, primero lo vencido")
        case .edit: CommandText("editar", "editar la selección")
        case .add: CommandText("agregar", "agregar algo aquí")
        case .meeting: CommandText("reunión", "abrir una reunión, o continuarla")
        case .meetings: CommandText("reuniones", "reuniones, sus actas y sus compromisos abiertos")
        case .changed: CommandText("novedades", "mostrar solo lo que cambió desde la última reunión")
        case .texts: CommandText("traducir", "los textos que faltan en un idioma")
        case .release:
            CommandText("versión para entrega", "mostrar solo lo que se puede entregar hasta una clasificación")
        case .report: CommandText("generar informe", "escribir el informe, o el acta, en un archivo")
        case .sync: CommandText("sincronizar", "enviar los cambios locales y recibir los de otros")
        case .received: CommandText("recibidos", "lo recibido de otras copias")
        case .preview: CommandText("vista previa", "ver qué se recibiría")
        case .openPackage: CommandText("abrir paquete", "ver qué contiene un paquete, y combinarlo")
        case .importFile:
            CommandText("importar", "importar registros de una tabla, un libro de cálculo o una exportación")
        case .saveImport: CommandText("guardar", "guardar lo que cambia el archivo, en un solo acto")
        case .large: CommandText("grande", "letra grande para una pantalla de pared, o letra normal")
        case .timeline: CommandText("calendario", "el plazo con fases, hitos y entregas")
        case .commitments: CommandText("compromisos", "lo solicitado, ofrecido y cumplido, por parte")
        case .measures: CommandText("indicadores", "indicadores de desempeño y de efecto")
        case .assessment: CommandText("valoración", "vulnerabilidades y los esfuerzos que las atienden")
        case .dependencies: CommandText("dependencias", "dependencias y dependencias circulares")
        case .resources: CommandText("recursos", "dinero prometido, comprometido y ejercido, y entregas")
        case .settings: CommandText("plan", "título, plazo, límites, fases y contrapartes del plan")
        case .history: CommandText("historial", "quién cambió qué, cuándo y por qué")
        case .select: CommandText("seleccionar", "seleccionar el esfuerzo, para cambiar varios a la vez")
        case .share: CommandText("medida", "mostrar la participación declarada o la medida")
        case .addCity: CommandText("agregar ciudad", "agregar una ciudad")
        case .addProject: CommandText("agregar proyecto", "agregar un proyecto")
        case .rollOut: CommandText("replicar", "copiar el proyecto a otra ciudad")
        case .moveUp: CommandText("subir", "subir la ciudad o el punto en la lista")
        case .moveDown: CommandText("bajar", "bajar la ciudad o el punto en la lista")
        case .remove: CommandText("retirar", "retirar la selección, previa confirmación; se puede deshacer")
        case .undoThis: CommandText("deshacer acto", "deshacer este acto, sin importar de quién sea")
        case .newPlan: CommandText("plan nuevo", "crear un plan")
        case .openSample: CommandText("ejemplo", "abrir el plan de ejemplo")
        case .tour: CommandText("recorrido", "aprender Cinco en cinco minutos con un ejercicio guiado")
        case .undo: CommandText("deshacer", "deshacer el último acto")
        case .redo: CommandText("rehacer", "rehacer lo deshecho")
        case .marking: CommandText("clasificación", "clasificar la selección")
        case .compare: CommandText("cambios", "cambios desde el momento a la vista, o recientes")
        case .earlier: CommandText("acto anterior", "el plan antes del último acto")
        case .later: CommandText("acto siguiente", "el plan un acto después")
        case .dayEarlier: CommandText("día anterior", "el plan un día antes")
        case .dayLater: CommandText("día siguiente", "el plan un día después")
        case .weekEarlier: CommandText("semana anterior", "el plan una semana antes")
        case .weekLater: CommandText("semana siguiente", "el plan una semana después")
        case .meetingEarlier: CommandText("reunión anterior", "el plan a la fecha de la reunión anterior")
        case .meetingLater: CommandText("reunión siguiente", "el plan a la fecha de la reunión siguiente")
        case .present: CommandText("ahora", "volver al presente")
        case .find: CommandText("buscar", "buscar mientras escribe; no importan acentos ni mayúsculas")
        case .findNext: CommandText("buscar siguiente", "ir a la coincidencia siguiente")
        case .findPrevious: CommandText("buscar anterior", "ir a la coincidencia anterior")
        case .palette: CommandText("comandos", "ejecutar un comando por su nombre")
        case .help: CommandText("ayuda", "mostrar todas las teclas")
        case .side: CommandText("parte", "cambiar la parte por la que registra")
        case .language: CommandText("idioma", "cambiar de idioma")
        case .theme: CommandText("tema", "cambiar al tema siguiente")
        case .mouse: CommandText("mouse", "activar o desactivar el mouse")
        case .up: CommandText("arriba", "subir")
        case .down: CommandText("abajo", "bajar")
        case .left: CommandText("izquierda", "ir a la izquierda")
        case .right: CommandText("derecha", "ir a la derecha")
        case .first: CommandText("primero", "ir al primero")
        case .last: CommandText("último", "ir al último")
        case .pageUp: CommandText("página arriba", "subir una página")
        case .pageDown: CommandText("página abajo", "bajar una página")
        case .nextPart: CommandText("siguiente", "ir a la alerta siguiente, o a la parte siguiente")
        case .previousPart: CommandText("anterior", "ir al anterior")
        case .redraw: CommandText("redibujar", "dibujar de nuevo la pantalla")
        case .back: CommandText("volver", "volver a la pantalla anterior")
        case .unmark: CommandText("deseleccionar", "quitar la selección")
        case .leave: CommandText("salir", "salir de Cinco; todo está guardado")
        case .quit: CommandText("terminar", "salir de Cinco desde cualquier pantalla")
        }
    }
}
