/// Every command, by the name that keys and `keys.toml` use, in the order of the help.
public enum CommandName: String, CaseIterable, Sendable {
    case nextItem = "next-item"
    case status
    case previousItem = "previous-item"
    case decide = "decision"
    case promise = "action"
    case noteDown = "note"
    case addItem = "add-item"
    case skip
    case done
    case agenda
    case closeMeeting = "close-meeting"
    case boardThen = "board-then"
    case open
    case filter
    case zoom
    case answer
    case attention
    case edit
    case add
    case meeting
    case meetings
    case changed
    case texts
    case release
    case handOut = "hand-out"
    case sync
    case deliveries = "came-in"
    case look
    case bundle = "open-bundle"
    case large
    case timeline
    case commitments
    case measures
    case assessment
    case dependencies
    case resources
    case settings
    case history
    case mark
    case share = "measured-share"
    case addCity = "add-city"
    case addProject = "add-project"
    case rollOut = "roll-out"
    case moveUp = "move-up"
    case moveDown = "move-down"
    case remove
    case takeBack = "take-back"
    case newPlan = "new-plan"
    case openSample = "open-sample"
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
    case hand
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
    case unmark
    case leave
    case quit
}

/// What one command is called: a word for the hint line and the palette, and what it does.
public struct CommandText: Sendable {
    /// One or two words.
    public let hint: String
    /// A phrase that says what it does.
    public let help: String

    init(_ hint: String, _ help: String) {
        self.hint = hint
        self.help = help
    }
}

/// The commands in one language.
public struct CommandPhrases: Sendable {
    private let text: @Sendable (CommandName) -> CommandText

    /// What a command is called.
    public subscript(name: CommandName) -> CommandText { text(name) }

    static let english = CommandPhrases { name in
        switch name {
        case .nextItem: CommandText("next item", "go to the next item")
        case .status: CommandText("status", "set the status of the effort, or of all that are marked")
        case .previousItem: CommandText("item before", "go to the item before")
        case .decide: CommandText("decision", "write a decision down")
        case .promise: CommandText("action", "write down who does what by when")
        case .noteDown: CommandText("note", "write a note down")
        case .addItem: CommandText("add item", "add an item to the agenda")
        case .skip: CommandText("skip", "go past the item, or take it in again")
        case .done: CommandText("done", "say that the action is done, or take it back")
        case .agenda: CommandText("agenda", "the items of the meeting: move, skip, add")
        case .closeMeeting: CommandText("close", "close the meeting with each side's initials")
        case .boardThen: CommandText("board then", "the board as it stood when the meeting was closed")
        case .open: CommandText("open", "go in, or edit what is selected")
        case .filter: CommandText("filter", "show only findings of one sort or place")
        case .zoom: CommandText("zoom", "walk through months, weeks and quarters")
        case .answer: CommandText("answer", "say that the line answers the vulnerability, or take it back")
        case .attention: CommandText("attention", "what wants attention, the worst first")
        case .edit: CommandText("edit", "edit what is selected")
        case .add: CommandText("add", "add something here")
        case .meeting: CommandText("meeting", "begin a meeting, or go on with it")
        case .meetings: CommandText("book", "meetings, their minutes, and open actions")
        case .changed: CommandText("changed", "show only what has changed since the last meeting")
        case .texts: CommandText("translate", "texts that are missing in a language")
        case .release: CommandText("as released", "show only what may be handed out at a marking")
        case .handOut: CommandText("hand out", "write the briefing, or the minutes, beside the plan")
        case .sync: CommandText("sync", "send what was done here and take in what others have done")
        case .deliveries: CommandText("came in", "what came in from other copies")
        case .look: CommandText("look first", "see what would come in")
        case .bundle: CommandText("open bundle", "see what a bundle would bring, and take it in")
        case .large: CommandText("large", "large type for the wall, and back")
        case .timeline: CommandText("timeline", "the clock with phases, milestones and deliveries")
        case .commitments: CommandText("who owes what", "what each side asked, offered and put in place")
        case .measures: CommandText("measures", "whether it is done and whether it helps")
        case .assessment: CommandText("assessment", "the vulnerabilities and what answers them")
        case .dependencies: CommandText("dependencies", "what needs what first, and the loops")
        case .resources: CommandText("resources", "pledged, obligated and expended money")
        case .settings: CommandText("plan", "the plan's title, clock, limits, phases and partners")
        case .history: CommandText("history", "who changed what, when and why")
        case .mark: CommandText("mark", "mark the effort, to change several at once")
        case .share: CommandText("measured", "show the stated or the measured share of the violence")
        case .addCity: CommandText("add city", "add a city")
        case .addProject: CommandText("add project", "add a project")
        case .rollOut: CommandText("roll out", "copy the project to another city")
        case .moveUp: CommandText("move up", "move the city up")
        case .moveDown: CommandText("move down", "move the city down")
        case .remove: CommandText("remove", "remove what is selected; it asks first, and can be undone")
        case .takeBack: CommandText("take back", "take this act back, whoever did it")
        case .newPlan: CommandText("new plan", "make a plan")
        case .openSample: CommandText("sample", "open the sample plan")
        case .undo: CommandText("undo", "take the last act back")
        case .redo: CommandText("redo", "bring it back")
        case .marking: CommandText("marking", "mark how far what is selected may be handed out")
        case .compare: CommandText("changes", "what is different since the moment in view, or lately")
        case .earlier: CommandText("earlier", "see everything as it stood before the last act")
        case .later: CommandText("later", "see everything as it stood an act later")
        case .dayEarlier: CommandText("a day earlier", "see everything as it stood a day earlier")
        case .dayLater: CommandText("a day later", "see everything as it stood a day later")
        case .weekEarlier: CommandText("a week earlier", "see everything as it stood a week earlier")
        case .weekLater: CommandText("a week later", "see everything as it stood a week later")
        case .meetingEarlier: CommandText("a meeting earlier", "see everything as it stood at the meeting before")
        case .meetingLater: CommandText("a meeting later", "see everything as it stood at the meeting after")
        case .present: CommandText("now", "come back to the plan as it stands now")
        case .find: CommandText("find", "find as you type; accents and case do not matter")
        case .findNext: CommandText("find next", "go to the next that was found")
        case .findPrevious: CommandText("find previous", "go to the one found before")
        case .palette: CommandText("commands", "run any command by its name")
        case .help: CommandText("help", "show every key")
        case .hand: CommandText("as whom", "switch the side whose hand this is")
        case .language: CommandText("language", "switch the language")
        case .theme: CommandText("theme", "walk through the themes")
        case .mouse: CommandText("mouse", "switch the mouse on or off")
        case .up: CommandText("up", "go up")
        case .down: CommandText("down", "go down")
        case .left: CommandText("left", "go left")
        case .right: CommandText("right", "go right")
        case .first: CommandText("first", "go to the first")
        case .last: CommandText("last", "go to the last")
        case .pageUp: CommandText("page up", "go up a page")
        case .pageDown: CommandText("page down", "go down a page")
        case .nextPart: CommandText("next", "go to the next that wants a look, or to the next part")
        case .previousPart: CommandText("previous", "go to the one before")
        case .redraw: CommandText("redraw", "draw the whole screen again")
        case .back: CommandText("back", "go back")
        case .unmark: CommandText("unmark", "forget the marks")
        case .leave: CommandText("leave", "leave Cinco; all is saved already")
        case .quit: CommandText("quit", "leave Cinco from anywhere")
        }
    }

    static let spanish = CommandPhrases { name in
        switch name {
        case .nextItem: CommandText("punto siguiente", "ir al punto siguiente")
        case .status: CommandText("estado", "poner el estado del esfuerzo, o de todos los marcados")
        case .previousItem: CommandText("punto anterior", "ir al punto anterior")
        case .decide: CommandText("decisión", "anotar una decisión")
        case .promise: CommandText("tarea", "anotar quién hace qué y para cuándo")
        case .noteDown: CommandText("nota", "anotar algo dicho")
        case .addItem: CommandText("añadir punto", "añadir un punto al orden del día")
        case .skip: CommandText("saltar", "pasar de largo el punto, o volver a incluirlo")
        case .done: CommandText("hecha", "decir que la tarea está hecha, o deshacerlo")
        case .agenda: CommandText("orden del día", "los puntos de la reunión: mover, saltar, añadir")
        case .closeMeeting: CommandText("cerrar", "cerrar la reunión con la rúbrica de cada parte")
        case .boardThen: CommandText("tablero", "el tablero como estaba al cerrar la reunión")
        case .open: CommandText("abrir", "entrar, o editar lo elegido")
        case .filter: CommandText("filtrar", "mostrar solo hallazgos de una clase o lugar")
        case .zoom: CommandText("escala", "pasar por meses, semanas y trimestres")
        case .answer: CommandText("responder", "decir que la línea responde a la vulnerabilidad, o quitarlo")
        case .attention: CommandText("atención", "lo que pide atención, lo peor primero")
        case .edit: CommandText("editar", "editar lo elegido")
        case .add: CommandText("añadir", "añadir algo aquí")
        case .meeting: CommandText("reunión", "abrir una reunión, o seguir con ella")
        case .meetings: CommandText("libro", "las reuniones, sus actas y las tareas abiertas")
        case .changed: CommandText("novedades", "mostrar solo lo que cambió desde la última reunión")
        case .texts: CommandText("traducir", "los textos que faltan en un idioma")
        case .release: CommandText("por entregar", "mostrar solo lo que se puede entregar hasta una marca")
        case .handOut: CommandText("entregar", "escribir el informe, o el acta, junto al plan")
        case .sync: CommandText("sincronizar", "enviar lo hecho aquí y tomar lo que hicieron otros")
        case .deliveries: CommandText("llegadas", "qué llegó de otras copias")
        case .look: CommandText("ver antes", "ver qué llegaría")
        case .bundle: CommandText("abrir paquete", "ver qué traería un paquete, y tomarlo")
        case .large: CommandText("grande", "letra grande para la pared, y de vuelta")
        case .timeline: CommandText("calendario", "el plazo con fases, hitos y entregas")
        case .commitments: CommandText("quién debe qué", "lo que cada parte pidió, ofreció y cumplió")
        case .measures: CommandText("indicadores", "si se hace y si sirve")
        case .assessment: CommandText("valoración", "las vulnerabilidades y lo que responde a ellas")
        case .dependencies: CommandText("dependencias", "qué necesita qué primero, y los círculos")
        case .resources: CommandText("recursos", "dinero prometido, comprometido y ejercido")
        case .settings: CommandText("plan", "título, plazo, límites, fases y socios del plan")
        case .history: CommandText("historia", "quién cambió qué, cuándo y por qué")
        case .mark: CommandText("marcar", "marcar el esfuerzo, para cambiar varios a la vez")
        case .share: CommandText("medida", "mostrar la parte dicha o la medida de la violencia")
        case .addCity: CommandText("añadir ciudad", "añadir una ciudad")
        case .addProject: CommandText("añadir proyecto", "añadir un proyecto")
        case .rollOut: CommandText("replicar", "copiar el proyecto a otra ciudad")
        case .moveUp: CommandText("subir ciudad", "subir la ciudad en la lista")
        case .moveDown: CommandText("bajar ciudad", "bajar la ciudad en la lista")
        case .remove: CommandText("retirar", "retirar lo elegido; pregunta antes, y se puede deshacer")
        case .takeBack: CommandText("retirar acto", "deshacer este acto, de quien sea")
        case .newPlan: CommandText("plan nuevo", "hacer un plan")
        case .openSample: CommandText("muestra", "abrir el plan de muestra")
        case .undo: CommandText("deshacer", "deshacer el último acto")
        case .redo: CommandText("rehacer", "volver a hacerlo")
        case .marking: CommandText("marca", "marcar hasta dónde se puede entregar lo elegido")
        case .compare: CommandText("cambios", "qué cambió desde el momento a la vista, o hace poco")
        case .earlier: CommandText("antes", "ver todo como estaba antes del último acto")
        case .later: CommandText("después", "ver todo como estaba un acto después")
        case .dayEarlier: CommandText("un día antes", "ver todo como estaba un día antes")
        case .dayLater: CommandText("un día después", "ver todo como estaba un día después")
        case .weekEarlier: CommandText("semana antes", "ver todo como estaba una semana antes")
        case .weekLater: CommandText("semana después", "ver todo como estaba una semana después")
        case .meetingEarlier: CommandText("una reunión antes", "verlo todo como estaba en la reunión anterior")
        case .meetingLater: CommandText("una reunión después", "verlo todo como estaba en la reunión siguiente")
        case .present: CommandText("ahora", "volver al plan como está ahora")
        case .find: CommandText("buscar", "busca mientras escribe; sin acentos ni mayúsculas")
        case .findNext: CommandText("buscar siguiente", "al siguiente encontrado")
        case .findPrevious: CommandText("buscar anterior", "al encontrado antes")
        case .palette: CommandText("órdenes", "ejecutar una orden por su nombre")
        case .help: CommandText("ayuda", "mostrar todas las teclas")
        case .hand: CommandText("por quién", "cambiar la parte que escribe")
        case .language: CommandText("idioma", "cambiar de idioma")
        case .theme: CommandText("tema", "recorrer los temas")
        case .mouse: CommandText("ratón", "activar o desactivar el ratón")
        case .up: CommandText("arriba", "subir")
        case .down: CommandText("abajo", "bajar")
        case .left: CommandText("izquierda", "a la izquierda")
        case .right: CommandText("derecha", "a la derecha")
        case .first: CommandText("primero", "al primero")
        case .last: CommandText("último", "al último")
        case .pageUp: CommandText("página arriba", "subir una página")
        case .pageDown: CommandText("página abajo", "bajar una página")
        case .nextPart: CommandText("siguiente", "al siguiente que pide atención, o a la parte siguiente")
        case .previousPart: CommandText("anterior", "al anterior")
        case .redraw: CommandText("redibujar", "dibujar de nuevo la pantalla")
        case .back: CommandText("volver", "volver")
        case .unmark: CommandText("desmarcar", "quitar las marcas")
        case .leave: CommandText("dejar", "dejar Cinco; todo está guardado ya")
        case .quit: CommandText("salir", "salir de Cinco desde cualquier parte")
        }
    }
}
