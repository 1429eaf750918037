package org.detente.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.detente.ontology.Ontology;

/** Seeded random events between Alpia, Boria and Coria, for laws that must hold whatever the data. */
public final class RandomEvents {
    private static final List<String> STATES = List.of("ALP", "BOR", "COR");
    private static final List<String> ACTIONS = List.of(
            "expel_diplomats",
            "impose_sanctions",
            "accuse",
            "talks",
            "sign_agreement",
            "recall_ambassador",
            "return_ambassador",
            "close_mission",
            "reopen_mission",
            "military_attack",
            "aid",
            "161",
            "112");

    private RandomEvents() {}

    public static List<CodedEvent> of(long seed, int number) {
        var random = new Random(seed);
        var start = LocalDate.of(2020, 1, 1);
        var events = new ArrayList<CodedEvent>();
        for (int i = 0; i < number; i++) {
            var actor = STATES.get(random.nextInt(3));
            var others = STATES.stream().filter(code -> !code.equals(actor)).toList();
            var day = start.plusDays(random.nextInt(200));
            var learned = day.plusDays(random.nextInt(5) == 0 ? random.nextInt(20) : 0);
            var quantity = random.nextInt(3) == 0 ? new Quantity(1 + random.nextInt(4), "diplomats") : null;
            var ended = random.nextInt(6) == 0 ? day.plusDays(random.nextInt(90)) : null;
            var answers = i > 0 && random.nextInt(3) == 0 ? List.of("r" + random.nextInt(i)) : List.<String>of();
            var grade = random.nextInt(4) == 0 ? Evidence.Grade.VERIFIED_BY_ONE : Evidence.Grade.CODED;
            events.add(new CodedEvent(
                    "r" + i,
                    day,
                    learned,
                    Party.of(actor),
                    Party.of(others.get(random.nextInt(2))),
                    Ontology.standard().get(ACTIONS.get(random.nextInt(ACTIONS.size()))),
                    random.nextInt(8) == 0 ? Stance.ALLEGED : Stance.ASSERTED,
                    new Detail(quantity, random.nextBoolean() ? "cyber" : null, null, null, answers, ended),
                    new Evidence(Origin.ofLine("random", "random", i + 1), "report " + i, "", day, grade)));
        }
        return events;
    }

    /** Events as most files have them: CAMEO codes and nothing else, several a day, some of them by or to nobody or themselves. */
    public static List<CodedEvent> bare(long seed, int number) {
        var random = new Random(seed);
        var codes = List.of(
                "010", "036", "040", "042", "043", "046", "057", "061", "110", "112", "163", "173", "190", "193");
        var start = LocalDate.of(2020, 1, 1);
        var events = new ArrayList<CodedEvent>();
        for (int i = 0; i < number; i++) {
            var day = start.plusDays(random.nextInt(200));
            var learned = day.plusDays(random.nextInt(3) == 0 ? random.nextInt(100) : 0);
            events.add(new CodedEvent(
                    "b" + random.nextInt(1000) + "-" + i,
                    day,
                    learned,
                    Party.of(STATES.get(random.nextInt(3))),
                    random.nextInt(20) == 0 ? null : Party.of(STATES.get(random.nextInt(3))),
                    Ontology.standard().get(codes.get(random.nextInt(codes.size()))),
                    random.nextInt(10) == 0 ? Stance.THREATENED : Stance.ASSERTED,
                    Detail.NONE,
                    new Evidence(Origin.ofLine("bare", "bare", i + 1), "", "", day, Evidence.Grade.CODED)));
        }
        return events;
    }

    /** The same events with Alpia and Boria in each other's place. */
    public static List<CodedEvent> swapped(List<CodedEvent> events) {
        return events.stream()
                .map(event -> new CodedEvent(
                        event.id(),
                        event.day(),
                        event.learned(),
                        swap(event.actor()),
                        event.recipient().map(RandomEvents::swap).orElse(null),
                        event.type(),
                        event.stance(),
                        event.detail(),
                        event.evidence()))
                .toList();
    }

    private static Party swap(Party party) {
        return switch (party.code()) {
            case "ALP" -> Party.of("BOR");
            case "BOR" -> Party.of("ALP");
            default -> party;
        };
    }
}
