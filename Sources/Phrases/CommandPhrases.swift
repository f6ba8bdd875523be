/// What one command is called: a word for the hint line and the palette's name, and what it does.
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
    /// Moving about.
    public let up, down, left, right, first, last, pageUp, pageDown, nextPart, previousPart: CommandText
    /// Going in and out, finding, and taking back.
    public let open, back, leave, unmark, find, findNext, findPrevious, palette, help, undo, redo: CommandText
    /// How the program shows itself.
    public let language, theme, hand, mouse, redraw, quit: CommandText
    /// What is done to efforts, cities and projects.
    public let status, mark, history, edit, remove, addCity, moveUp, moveDown, addProject: CommandText
    /// Plans.
    public let settings, newPlan, openSample: CommandText
    /// The screens of the plan.
    public let attention, timeline, commitments, measures, assessment, dependencies, resources: CommandText
    /// What is done on them.
    public let add, filter, zoom, answer, rollOut, share: CommandText
    /// Meetings.
    public let meeting, meetings, agenda, nextItem, previousItem, decide, promise, noteDown, addItem, skip: CommandText
    public let closeMeeting, done, texts, changed, large, release, handOut, boardThen: CommandText
    /// Back and forth in time.
    public let meetingEarlier, meetingLater: CommandText
    /// Other copies.
    public let sync, deliveries, look, bundle, takeBack: CommandText
    /// Markings, and more of time.
    public let marking, compare, earlier, later, dayEarlier, dayLater, weekEarlier, weekLater, present: CommandText

    static let english = CommandPhrases(
        up: .init("up", "go up"), down: .init("down", "go down"), left: .init("left", "go left"),
        right: .init("right", "go right"), first: .init("first", "go to the first"),
        last: .init("last", "go to the last"), pageUp: .init("page up", "go up a page"),
        pageDown: .init("page down", "go down a page"),
        nextPart: .init("next", "go to the next that wants a look, or to the next part"),
        previousPart: .init("previous", "go to the one before"),
        open: .init("open", "go in, or edit what is selected"), back: .init("back", "go back"),
        leave: .init("leave", "leave Cinco; all is saved already"), unmark: .init("unmark", "forget the marks"),
        find: .init("find", "find as you type; accents and case do not matter"),
        findNext: .init("find next", "go to the next that was found"),
        findPrevious: .init("find previous", "go to the one found before"),
        palette: .init("commands", "run any command by its name"), help: .init("help", "show every key"),
        undo: .init("undo", "take the last act back"), redo: .init("redo", "bring it back"),
        language: .init("language", "switch the language"), theme: .init("theme", "walk through the themes"),
        hand: .init("as whom", "switch the side whose hand this is"),
        mouse: .init("mouse", "switch the mouse on or off"),
        redraw: .init("redraw", "draw the whole screen again"), quit: .init("quit", "leave Cinco from anywhere"),
        status: .init("status", "set the status of the effort, or of all that are marked"),
        mark: .init("mark", "mark the effort, to change several at once"),
        history: .init("history", "who changed what, when and why"),
        edit: .init("edit", "edit what is selected"),
        remove: .init("remove", "remove what is selected; it asks first, and can be undone"),
        addCity: .init("add city", "add a city"), moveUp: .init("move up", "move the city up"),
        moveDown: .init("move down", "move the city down"), addProject: .init("add project", "add a project"),
        settings: .init("plan", "the plan's title, clock, limits, phases and partners"),
        newPlan: .init("new plan", "make a plan"), openSample: .init("sample", "open the sample plan"),
        attention: .init("attention", "what wants attention, the worst first"),
        timeline: .init("timeline", "the clock with phases, milestones and deliveries"),
        commitments: .init("who owes what", "what each side asked, offered and put in place"),
        measures: .init("measures", "whether it is done and whether it helps"),
        assessment: .init("assessment", "the vulnerabilities and what answers them"),
        dependencies: .init("dependencies", "what needs what first, and the loops"),
        resources: .init("resources", "pledged, obligated and expended money"),
        add: .init("add", "add something here"), filter: .init("filter", "show only findings of one sort or place"),
        zoom: .init("zoom", "walk through months, weeks and quarters"),
        answer: .init("answer", "say that the line answers the vulnerability, or take it back"),
        rollOut: .init("roll out", "copy the project to another city"),
        share: .init("measured", "show the stated or the measured share of the violence"),
        meeting: .init("meeting", "begin a meeting, or go on with it"),
        meetings: .init("book", "meetings, their minutes, and open actions"),
        agenda: .init("agenda", "the items of the meeting: move, skip, add"),
        nextItem: .init("next item", "go to the next item"),
        previousItem: .init("item before", "go to the item before"),
        decide: .init("decision", "write a decision down"),
        promise: .init("action", "write down who does what by when"),
        noteDown: .init("note", "write a note down"), addItem: .init("add item", "add an item to the agenda"),
        skip: .init("skip", "go past the item, or take it in again"),
        closeMeeting: .init("close", "close the meeting with each side's initials"),
        done: .init("done", "say that the action is done, or take it back"),
        texts: .init("translate", "texts that are missing in a language"),
        changed: .init("changed", "show only what has changed since the last meeting"),
        large: .init("large", "large type for the wall, and back"),
        release: .init("as released", "show only what may be handed out at a marking"),
        handOut: .init("hand out", "write the briefing, or the minutes, beside the plan"),
        boardThen: .init("board then", "the board as it stood when the meeting was closed"),
        meetingEarlier: .init("a meeting earlier", "see everything as it stood at the meeting before"),
        meetingLater: .init("a meeting later", "see everything as it stood at the meeting after"),
        sync: .init("sync", "send what was done here and take in what others have done"),
        deliveries: .init("came in", "what came in from other copies"),
        look: .init("look first", "see what would come in"),
        bundle: .init("open bundle", "see what a bundle would bring, and take it in"),
        takeBack: .init("take back", "take this act back, whoever did it"),
        marking: .init("marking", "mark how far what is selected may be handed out"),
        compare: .init("changes", "what is different since the moment in view, or lately"),
        earlier: .init("earlier", "see everything as it stood before the last act"),
        later: .init("later", "see everything as it stood an act later"),
        dayEarlier: .init("a day earlier", "see everything as it stood a day earlier"),
        dayLater: .init("a day later", "see everything as it stood a day later"),
        weekEarlier: .init("a week earlier", "see everything as it stood a week earlier"),
        weekLater: .init("a week later", "see everything as it stood a week later"),
        present: .init("now", "come back to the plan as it stands now"))

    static let spanish = CommandPhrases(
        up: .init("arriba", "subir"), down: .init("abajo", "bajar"), left: .init("izquierda", "a la izquierda"),
        right: .init("derecha", "a la derecha"), first: .init("primero", "al primero"),
        last: .init("último", "al último"), pageUp: .init("página arriba", "subir una página"),
        pageDown: .init("página abajo", "bajar una página"),
        nextPart: .init("siguiente", "al siguiente que pide atención, o a la parte siguiente"),
        previousPart: .init("anterior", "al anterior"),
        open: .init("abrir", "entrar, o editar lo elegido"), back: .init("volver", "volver"),
        leave: .init("dejar", "dejar Cinco; todo está guardado ya"), unmark: .init("desmarcar", "quitar las marcas"),
        find: .init("buscar", "busca mientras escribe; sin acentos ni mayúsculas"),
        findNext: .init("buscar siguiente", "al siguiente encontrado"),
        findPrevious: .init("buscar anterior", "al encontrado antes"),
        palette: .init("órdenes", "ejecutar una orden por su nombre"), help: .init("ayuda", "mostrar todas las teclas"),
        undo: .init("deshacer", "deshacer el último acto"), redo: .init("rehacer", "volver a hacerlo"),
        language: .init("idioma", "cambiar de idioma"), theme: .init("tema", "recorrer los temas"),
        hand: .init("por quién", "cambiar la parte que escribe"),
        mouse: .init("ratón", "activar o desactivar el ratón"),
        redraw: .init("redibujar", "dibujar de nuevo la pantalla"),
        quit: .init("salir", "salir de Cinco desde cualquier parte"),
        status: .init("estado", "poner el estado del esfuerzo, o de todos los marcados"),
        mark: .init("marcar", "marcar el esfuerzo, para cambiar varios a la vez"),
        history: .init("historia", "quién cambió qué, cuándo y por qué"),
        edit: .init("editar", "editar lo elegido"),
        remove: .init("retirar", "retirar lo elegido; pregunta antes, y se puede deshacer"),
        addCity: .init("añadir ciudad", "añadir una ciudad"),
        moveUp: .init("subir ciudad", "subir la ciudad en la lista"),
        moveDown: .init("bajar ciudad", "bajar la ciudad en la lista"),
        addProject: .init("añadir proyecto", "añadir un proyecto"),
        settings: .init("plan", "título, plazo, límites, fases y socios del plan"),
        newPlan: .init("plan nuevo", "hacer un plan"), openSample: .init("muestra", "abrir el plan de muestra"),
        attention: .init("atención", "lo que pide atención, lo peor primero"),
        timeline: .init("calendario", "el plazo con fases, hitos y entregas"),
        commitments: .init("quién debe qué", "lo que cada parte pidió, ofreció y cumplió"),
        measures: .init("indicadores", "si se hace y si sirve"),
        assessment: .init("valoración", "las vulnerabilidades y lo que responde a ellas"),
        dependencies: .init("dependencias", "qué necesita qué primero, y los círculos"),
        resources: .init("recursos", "dinero prometido, comprometido y ejercido"),
        add: .init("añadir", "añadir algo aquí"),
        filter: .init("filtrar", "mostrar solo hallazgos de una clase o lugar"),
        zoom: .init("escala", "pasar por meses, semanas y trimestres"),
        answer: .init("responder", "decir que la línea responde a la vulnerabilidad, o quitarlo"),
        rollOut: .init("replicar", "copiar el proyecto a otra ciudad"),
        share: .init("medida", "mostrar la parte dicha o la medida de la violencia"),
        meeting: .init("reunión", "abrir una reunión, o seguir con ella"),
        meetings: .init("libro", "las reuniones, sus actas y las tareas abiertas"),
        agenda: .init("orden del día", "los puntos de la reunión: mover, saltar, añadir"),
        nextItem: .init("punto siguiente", "ir al punto siguiente"),
        previousItem: .init("punto anterior", "ir al punto anterior"),
        decide: .init("decisión", "anotar una decisión"),
        promise: .init("tarea", "anotar quién hace qué y para cuándo"),
        noteDown: .init("nota", "anotar algo dicho"),
        addItem: .init("añadir punto", "añadir un punto al orden del día"),
        skip: .init("saltar", "pasar de largo el punto, o volver a incluirlo"),
        closeMeeting: .init("cerrar", "cerrar la reunión con la rúbrica de cada parte"),
        done: .init("hecha", "decir que la tarea está hecha, o deshacerlo"),
        texts: .init("traducir", "los textos que faltan en un idioma"),
        changed: .init("novedades", "mostrar solo lo que cambió desde la última reunión"),
        large: .init("grande", "letra grande para la pared, y de vuelta"),
        release: .init("por entregar", "mostrar solo lo que se puede entregar hasta una marca"),
        handOut: .init("entregar", "escribir el informe, o el acta, junto al plan"),
        boardThen: .init("tablero", "el tablero como estaba al cerrar la reunión"),
        meetingEarlier: .init("una reunión antes", "verlo todo como estaba en la reunión anterior"),
        meetingLater: .init("una reunión después", "verlo todo como estaba en la reunión siguiente"),
        sync: .init("sincronizar", "enviar lo hecho aquí y tomar lo que hicieron otros"),
        deliveries: .init("llegadas", "qué llegó de otras copias"),
        look: .init("ver antes", "ver qué llegaría"),
        bundle: .init("abrir paquete", "ver qué traería un paquete, y tomarlo"),
        takeBack: .init("retirar acto", "deshacer este acto, de quien sea"),
        marking: .init("marca", "marcar hasta dónde se puede entregar lo elegido"),
        compare: .init("cambios", "qué cambió desde el momento a la vista, o hace poco"),
        earlier: .init("antes", "ver todo como estaba antes del último acto"),
        later: .init("después", "ver todo como estaba un acto después"),
        dayEarlier: .init("un día antes", "ver todo como estaba un día antes"),
        dayLater: .init("un día después", "ver todo como estaba un día después"),
        weekEarlier: .init("semana antes", "ver todo como estaba una semana antes"),
        weekLater: .init("semana después", "ver todo como estaba una semana después"),
        present: .init("ahora", "volver al plan como está ahora"))
}
