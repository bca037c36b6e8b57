# checked-by-speaker: no

## who goes for many needs of one day; who could, counted

desk-aid-many = Planear muchos a la vez
desk-aid-many-why = Reparta lo de un día entre todos los que podrían, y pregúnteles juntos
many-why = A cada persona que podría se le proponen unas pocas puertas cercanas. Nadie recibe la pregunta antes de que usted lo diga. Quien ya está en camino a esa hora queda fuera.
many-doors = Puertas por persona, como máximo
many-items = Qué va dentro para cada uno, una cosa por línea
many-for = Para estos: { $count }
many-all = Marcar todos
many-none = No marcar ninguno
many-nothing = Nada de esto hace falta ese día a esa hora, o lo tienen otros coordinadores.
many-too-short = Hace falta al menos media hora entre desde y hasta.
many-other-day = Para otro día u otra hora: { $count }
many-suggest = Repartir: { $count }
many-proposed = Propuesto; todavía no se ha preguntado a nadie
many-sum = Puertas: { $doors }. Personas: { $people }. El { $day }.
many-without = Todavía nadie para: { $count }
many-count = Puertas: { $count }
many-given-to = Quién va
many-nobody = nadie, dejarlo por ahora
many-too-many = Una persona recibe más de { $most } puertas.
many-ask = Preguntar a todos: personas { $people }, puertas { $doors }
many-asked = Preguntado: personas { $people }, puertas { $doors }. Las respuestas llegan a la bandeja. Deshacer lo quita todo.
many-unclaimed = Usted toma lo que todavía no tiene nadie.
plan-could = { $all } lo han ofrecido. De ellos podrían: { $could }
plan-against = { $why }: { $count }
plan-all = Mostrar a todos: { $count }
many-used-up = Quienes podrían ya tienen tantas puertas como usted permitió. Vuelva y permita más a cada persona, o pida ayuda a más personas.
