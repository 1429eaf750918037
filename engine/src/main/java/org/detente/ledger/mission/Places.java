package org.detente.ledger.mission;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.detente.actor.Alias;
import org.detente.actor.Directory;
import org.detente.actor.NameFinder;
import org.detente.event.Act;

/**
 * Where the missions are that an act tells of.
 *
 * <p>A town counts when it lies in the host state and stands after "in", alone or in a list ("San Francisco and of annexes in
 * Washington and New York"), or right before the mission ("the Seattle consulate"). So "Washington ordered" is no place,
 * and a mission that the other side lost before ("in return for Houston") is not one of the host's.
 */
public final class Places {
    private static final Pattern WORD = Pattern.compile("[\\w.'-]*\\w\\.?(?=\\s|$)|[\\w-]+|[^\\s\\w]");

    private final NameFinder finder;

    public Places(Directory directory) {
        this.finder = directory.finder();
    }

    /** Towns in the host state, in the order of the words; empty when the words give none. */
    public List<String> of(Act act, String host) {
        var words = new ArrayList<String>();
        WORD.matcher(act.summary().replace("'s ", " 's "))
                .results()
                .map(found -> found.group())
                .forEach(words::add);
        var places = new ArrayList<String>();
        boolean listed = false;
        int last = -1;
        for (var mention : finder.find(words, act.day(), new HashSet<>())) {
            var alias = mention.aliases().get(0);
            boolean town = alias.kind() == Alias.Kind.PLACE || alias.kind() == Alias.Kind.CAPITAL;
            if (!town || !alias.actor().equals(host)) {
                continue;
            }
            var before = mention.from() == 0 ? "" : words.get(mention.from() - 1);
            boolean after = before.equals("in") || before.equals("at");
            boolean inList = listed && mention.from() - last <= 3 && before.matches("and|,");
            boolean named =
                    mention.to() < words.size() && words.get(mention.to()).matches("consulates?|embassy|mission");
            listed = after || inList;
            if (after || inList || named) {
                var place = String.join(" ", words.subList(mention.from(), mention.to()));
                if (!places.contains(place)) {
                    places.add(place);
                }
            }
            last = mention.to();
        }
        return List.copyOf(places);
    }
}
