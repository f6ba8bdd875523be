extension SampleFacts {
    /// The Spanish of the sample's texts. A few are left out, so that the issue of missing texts has an example.
    static let spanish: [String: String] = [
        "Funds obligated late": "Los fondos se comprometieron tarde",
        "No agreed rules for working at the crossing": "No hay reglas acordadas para trabajar en el cruce",
        "No state counterpart to the federal deployment": "El despliegue federal no tiene contraparte estatal",
        "The federal deployment has no state counterpart": "El despliegue federal no tiene contraparte estatal",
        "Nobody has been named to maintain the equipment": "No se ha designado a nadie para mantener el equipo",
        "Requests are still answered case by case": "Las solicitudes aún se responden caso por caso",
        "The equipment came without training": "El equipo llegó sin capacitación",
        "The list of candidates is three months late": "La lista de candidatos tiene tres meses de retraso",
        "The state has changed the officer in charge": "El estado cambió al responsable",
        "The state joins only in July": "El estado se incorpora a partir de julio",
        "The state's own force is not vetted": "La fuerza estatal no tiene control de confianza",
        "The unit to be trained is not chosen": "No se ha elegido la unidad que se capacitará",
        "Too few staff to run the programme": "Falta personal para operar el programa",
        "Two levels of government plan separately": "Dos niveles de gobierno planean por separado",
        "Equipment is of use only where both may read the same data":
            "El equipo sirve solo donde ambos pueden leer los mismos datos",
        "Federal forces need a vetted state police":
            "Las fuerzas federales necesitan una policía estatal con control de confianza",
        "The exercise is planned in the shared room": "El ejercicio se planea en la sala compartida",
        "The state police is vetted only under federal cover":
            "El control de confianza de la policía estatal se hace solo con resguardo federal",
        "There is nothing to exchange without equipment": "Sin equipo no hay nada que intercambiar",
        "Federal forces need working state forces, and the reverse.":
            "Las fuerzas federales necesitan fuerzas estatales eficaces, y a la inversa.",
        "Five are delivered to the country; crews and spare parts are still to come.":
            "Cinco ya están en el país; faltan tripulaciones y refacciones.",
        "Part of the more than 4,000 police officers trained nationwide.":
            "Parte de los más de 4,000 policías capacitados en el país.",
        "To be set up in the other cities once it works.": "Se copiará en las otras ciudades cuando funcione.",
        "Waits for the first unit.": "Depende de la primera unidad.",
        "The second half of the 2009 funds is obligated before July; the third class waits for it.":
            "La segunda mitad de los fondos de 2009 se compromete antes de julio; la tercera generación espera.",
        "Neither side moves forces at the crossing without telling the other a day before.":
            "Ninguna parte mueve fuerzas en el cruce sin avisar a la otra un día antes.",
        "Send the draft of the handover to the state police": "Enviar el borrador del relevo a la policía estatal",
        "Name who maintains the X-ray vans": "Designar quién mantiene las camionetas de rayos X",
        "Report how many requests were answered within thirty days":
            "Informar cuántas solicitudes se respondieron en treinta días",
        "The state asked for two more weeks before it names its officer.":
            "El estado solicitó dos semanas más antes de designar a su responsable.",
        "Two lines improved and two got worse; joint operations in Ciudad Juárez remain the worst line. Both sides agree on money and on notice at the crossing.":
            "Dos líneas mejoraron y dos empeoraron; las operaciones conjuntas en Ciudad Juárez siguen siendo la peor línea. Ambas partes acuerdan el dinero y el aviso en el cruce.",
        "Both sides agree that the order of the first steps delays the plan, and not money.":
            "Ambas partes coinciden en que el orden de los primeros pasos retrasa el plan, no el dinero.",
    ]
}
