/** Filming, given what its screen asks of the rest of the phone. Comes as its own chunk. */
import { Film } from "../../witness/page/film.tsx";
import { VoiceNote } from "../../watch/page/voice_note.tsx";
import { filmsOf } from "./films.ts";
import type { Phone } from "./phone.ts";
import { goTo } from "./route.ts";

export function FilmScreen({ phone }: { phone: Phone }) {
  const films = filmsOf(phone);
  const { filming } = films;
  return (
    <Film
      rules={films.rules.value}
      films={films.films.value}
      begin={() => filming.begin()}
      add={(film, slice) => filming.add(film, slice)}
      finish={(film, ending) => filming.finish(film, ending)}
      acts={films.acts}
      ask={(receipt) => {
        phone.opening.value = receipt;
        goTo("opening");
      }}
      look={() => filming.look()}
      damaged={filming.damaged}
      mayCopy={phone.lock.value !== "locked"}
      origin={location.origin}
      at={phone.at.value}
      VoiceNote={VoiceNote}
    />
  );
}
