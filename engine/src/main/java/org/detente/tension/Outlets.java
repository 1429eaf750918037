package org.detente.tension;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.detente.event.Act;

/** The outlets that an act rests on: what its evidence cites, shortened to a name; else the source itself. */
final class Outlets {
    private Outlets() {}

    static Set<String> of(Act act) {
        var outlets = new TreeSet<String>();
        for (var evidence : act.evidence()) {
            var before = outlets.size();
            for (var cited : evidence.cites().split("[;|]", -1)) {
                var name = name(cited.strip());
                if (!name.isEmpty()) {
                    outlets.add(name);
                }
            }
            if (outlets.size() == before && evidence.cites().isBlank()) {
                outlets.add(evidence.origin().source());
            }
        }
        return outlets;
    }

    /** The host of an address; of "Agency via Paper (date)" or "Agency/Paper: title" the agency. */
    private static String name(String cited) {
        if (cited.startsWith("http://") || cited.startsWith("https://")) {
            try {
                var host = URI.create(cited).getHost();
                return host == null ? cited : host.replaceFirst("^www\\.", "");
            } catch (IllegalArgumentException e) {
                return cited;
            }
        }
        return cited.split(" via |[/:(,]", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
