# checked-by-speaker: no

## Lo que la mesa de ayuda escribe a quien pidió algo, y fotos que vienen con un aviso

answers-heading = La mesa escribió
answers-home = La mesa de ayuda le ha escrito.
answer-looking-into-it = Lo hemos leído y lo estamos mirando.
answer-takes-longer = Tarda más de lo que pensábamos. No nos hemos olvidado de usted.
answer-comes-again = Alguien irá otra vez. Aquí verá cuándo.
answers-write = Responderle
answers-no-phone = Quien pidió esto no tiene un teléfono donde leer una respuesta. Llame o vaya.
answers-sentence = Una frase, en su idioma
answers-no-sentence = Sin frase
answers-words = Con sus palabras
answers-words-why = El teléfono de la persona dice la frase en su idioma. Lo que usted escribe queda tal cual; la persona lee: { $language }.
answers-send = Enviar a su teléfono
answers-picture-of = Foto que vino con ello: { $why }
answers-picture-show = Ver la foto
kept-answers = Lo que la mesa le escribió
