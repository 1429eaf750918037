package org.detente.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.detente.Workbench;
import org.detente.base.Problem;
import org.detente.correction.Change;
import org.detente.correction.Change.Field;
import org.detente.correction.Change.Life.Bound;
import org.detente.correction.Correction;
import org.detente.correction.OverlayFile;
import org.detente.correction.Target;
import org.detente.event.Evidence;
import org.detente.event.Quantity;
import org.detente.event.Stance;
import org.detente.ontology.Ontology;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code detente correct}: an analyst's word over what the sources say. */
@Command(
        name = "correct",
        mixinStandardHelpOptions = true,
        header = "Correct an act or a link by hand, with name and reason.",
        description = {
            "A correction is added to a file beside the store and laid over the acts at every question; it survives a new import and new coding.",
            "Nothing is ever taken out of the file: \"detente correct withdraw\" adds that a correction does not hold."
        },
        footer = {
            "",
            "Example: detente correct act r12 --quantity \"9 diplomats\" --by \"A. Reader\" --reason \"the note says nine\""
        },
        synopsisSubcommandLabel = "COMMAND")
final class CorrectCommand {

    /** What can be said of an act. */
    private static final class Said {
        @Option(
                names = "--quantity",
                paramLabel = "\"N UNIT\"",
                description = "How many of what: \"10 diplomats\", \"2.5 USD_bn\".")
        private @Nullable String quantity;

        @Option(names = "--issue", paramLabel = "ISSUE", description = "What it is about.")
        private @Nullable String issue;

        @Option(
                names = "--stance",
                paramLabel = "STANCE",
                description = "How it is put: ${COMPLETION-CANDIDATES}; only the first two are acts.")
        private @Nullable Stance stance;

        @Option(names = "--ended", paramLabel = "DAY", description = "Day on which the measure ended.")
        private @Nullable LocalDate ended;
    }

    @Command(name = "act", mixinStandardHelpOptions = true, header = "Give other values to what an act says.")
    int act(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--day", paramLabel = "DAY", description = "Day of the deed.") @Nullable LocalDate day,
            @Option(names = "--actor", paramLabel = "STATE", description = "Who did it.") @Nullable String actor,
            @Option(names = "--recipient", paramLabel = "STATE", description = "To whom.") @Nullable String recipient,
            @Option(names = "--action", paramLabel = "ACTION", description = "What was done.") @Nullable String action,
            @Mixin Said said,
            @Option(
                            names = "--clear",
                            paramLabel = "FIELD",
                            split = ",",
                            description = "Empty these: ${COMPLETION-CANDIDATES}.")
                    @Nullable
                    Set<Field> clear,
            @Mixin CorrectionOptions options) {
        return options.write(workbench -> {
            var values = new Change.Values(
                    day,
                    actor == null ? null : workbench.code(actor),
                    recipient == null ? null : workbench.code(recipient),
                    action == null ? null : Ontology.standard().get(action),
                    quantity(said.quantity),
                    said.issue,
                    said.stance,
                    said.ended,
                    clear == null ? EnumSet.noneOf(Field.class) : clear);
            if (values.equals(NOTHING)) {
                throw Problem.usage(
                        "Nothing is to be changed. Say what: --day, --actor, --recipient, --action, --quantity, --issue, --stance, --ended, --clear.");
            }
            return new Change.Correct(options.target(workbench, id), values);
        });
    }

    private static final Change.Values NOTHING =
            new Change.Values(null, null, null, null, null, null, null, null, Set.of());

    @Command(
            name = "split",
            mixinStandardHelpOptions = true,
            header = "One act is several.",
            description =
                    "By their reports (--evidence 1,3 --evidence 2, numbered as the act lists them), or by their quantities (--quantity \"4 diplomats\" --quantity \"6 diplomats\").")
    int split(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--evidence", paramLabel = "N,N", description = "Reports of a part; once for each part.")
                    @Nullable
                    List<String> evidence,
            @Option(
                            names = "--quantity",
                            paramLabel = "\"N UNIT\"",
                            description = "Quantity of a part; once for each part.")
                    @Nullable
                    List<String> quantities,
            @Mixin CorrectionOptions options) {
        if ((evidence == null) == (quantities == null)) {
            throw Problem.usage("Say how to split: --evidence for each part, or --quantity for each part.");
        }
        var given = evidence == null ? quantities : evidence;
        if (given == null || given.size() < 2) {
            throw Problem.usage("A split needs at least two parts: give the option once for each.");
        }
        return options.write(workbench -> {
            var act = options.act(workbench, id);
            var parts = given.stream()
                    .map(text -> evidence == null
                            ? new Change.Part(List.of(), quantity(text))
                            : new Change.Part(words(act.evidence(), text), null))
                    .toList();
            return new Change.Split(options.target(workbench, id), parts);
        });
    }

    private static List<String> words(List<Evidence> evidence, String numbers) {
        var words = new ArrayList<String>();
        for (var number : numbers.split(",", -1)) {
            int index = number.strip().matches("\\d{1,6}") ? Integer.parseInt(number.strip()) : 0;
            if (index < 1 || index > evidence.size()) {
                throw Problem.usage(
                        "--evidence %s: the act has reports 1 to %d. See them with \"detente acts --json\".",
                        numbers, evidence.size());
            }
            words.add(evidence.get(index - 1).text());
        }
        return words;
    }

    @Command(
            name = "merge",
            mixinStandardHelpOptions = true,
            header = "Several acts are one: the first, with the evidence of all.")
    int merge(@Parameters(paramLabel = "ID", arity = "2..*") List<String> ids, @Mixin CorrectionOptions options) {
        if (Set.copyOf(ids).size() < 2) {
            throw Problem.usage("A merge needs at least two different acts.");
        }
        return options.write(workbench -> new Change.Merge(
                ids.stream().map(id -> options.target(workbench, id)).toList()));
    }

    @Command(name = "add", mixinStandardHelpOptions = true, header = "Add an act that no source has.")
    int add(
            @Parameters(paramLabel = "ACTOR") String actor,
            @Parameters(paramLabel = "RECIPIENT") String recipient,
            @Option(names = "--day", paramLabel = "DAY", required = true, description = "Day of the deed.")
                    LocalDate day,
            @Option(
                            names = "--learned",
                            paramLabel = "DAY",
                            description = "Day on which it could first have been known (default: that of the deed).")
                    @Nullable
                    LocalDate learned,
            @Option(names = "--action", paramLabel = "ACTION", required = true, description = "What was done.")
                    String action,
            @Option(names = "--text", paramLabel = "TEXT", required = true, description = "The sentence that tells it.")
                    String text,
            @Option(
                            names = "--cites",
                            paramLabel = "TEXT",
                            defaultValue = "",
                            description = "Outlet or document that the sentence is from.")
                    String cites,
            @Mixin Said said,
            @Mixin CorrectionOptions options) {
        if (said.stance != null && !said.stance.isOnRecord()) {
            throw Problem.usage("An act is asserted or alleged, not %s.", said.stance);
        }
        return options.write(workbench -> {
            var pair = workbench.pair(actor, recipient);
            return new Change.Add(new Change.NewAct(
                    day,
                    learned == null ? day : learned,
                    pair.first(),
                    pair.second(),
                    Ontology.standard().get(action),
                    said.stance == null ? Stance.ASSERTED : said.stance,
                    quantity(said.quantity),
                    said.issue,
                    said.ended,
                    text,
                    cites));
        });
    }

    @Command(
            name = "measure",
            mixinStandardHelpOptions = true,
            header = "Give other days, or another quantity, to the measure that an act began.",
            description =
                    "What ends a measure, and when it came into force, is otherwise read from the acts: see \"detente measures A B --lives\".")
    int measure(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--announced", paramLabel = "DAY", description = "Day of its announcement.") @Nullable
                    LocalDate announced,
            @Option(names = "--effective", paramLabel = "DAY", description = "First day in force.") @Nullable
                    LocalDate effective,
            @Option(names = "--announced-only", description = "It was announced and not seen in force.")
                    boolean announcedOnly,
            @Option(
                            names = "--ended",
                            paramLabel = "DAY",
                            description = "First day on which it was no longer in force.")
                    @Nullable
                    LocalDate ended,
            @Option(names = "--reopen", description = "It did not end: whatever seemed to have ended it did not.")
                    boolean reopen,
            @Option(names = "--quantity", paramLabel = "\"N UNIT\"", description = "How many of what: \"455 staff\".")
                    @Nullable
                    String quantity,
            @Mixin CorrectionOptions options) {
        var cleared = EnumSet.noneOf(Bound.class);
        if (announcedOnly) {
            cleared.add(Bound.EFFECTIVE);
        }
        if (reopen) {
            cleared.add(Bound.ENDED);
        }
        var life = new Change.Life(announced, effective, ended, quantity(quantity), cleared);
        life.contradiction().ifPresent(why -> {
            throw Problem.usage(
                    "This cannot be: %s. Nothing was written. Give --announced, --effective or --announced-only, --ended or --reopen, --quantity.",
                    why);
        });
        return options.write(workbench -> {
            var act = options.act(workbench, id);
            var begin = announced == null ? act.day() : announced;
            if (ended != null && ended.isBefore(begin)) {
                throw Problem.usage(
                        "The measure %s was announced on %s and cannot have ended on %s. Nothing was written.",
                        id, begin, ended);
            }
            var began = workbench
                    .measureOf(act)
                    .orElseThrow(() -> Problem.usage(
                            "The act %s begins no measure. Nothing was written. \"detente measures %s %s\" lists those that do.",
                            id, act.dyad().actor(), act.dyad().recipient()))
                    .act()
                    .id();
            if (!began.equals(id)) {
                throw Problem.usage(
                        "The act %s is a step of the measure that %s began. Nothing was written. Correct that one, or let this one stand for itself with \"detente correct separate %s\".",
                        id, began, id);
            }
            return new Change.Measure(Target.of(act), life);
        });
    }

    @Command(
            name = "join",
            mixinStandardHelpOptions = true,
            header = "An act is a later step of the measure that another began.")
    int join(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--to", paramLabel = "ID", required = true, description = "The act that began the measure.")
                    String first,
            @Mixin CorrectionOptions options) {
        return options.write(workbench -> {
            var act = options.act(workbench, id);
            var begin = options.act(workbench, first);
            if (id.equals(first)
                    || begin.day().isAfter(act.day())
                    || !act.isBy(begin.dyad().actor())) {
                throw Problem.usage(
                        "%s of %s (%s) cannot carry on %s of %s (%s): a measure is of one side, and its steps come after it. Nothing was written.",
                        id, act.day(), act.dyad(), first, begin.day(), begin.dyad());
            }
            return new Change.Join(Target.of(act), Target.of(begin));
        });
    }

    @Command(
            name = "separate",
            mixinStandardHelpOptions = true,
            header = "An act begins a measure of its own, whatever it seems to carry on.")
    int separate(@Parameters(paramLabel = "ID") String id, @Mixin CorrectionOptions options) {
        return options.write(workbench -> new Change.Separate(options.target(workbench, id)));
    }

    @Command(name = "drop", mixinStandardHelpOptions = true, header = "What was coded is no act.")
    int drop(@Parameters(paramLabel = "ID") String id, @Mixin CorrectionOptions options) {
        return options.write(workbench -> new Change.Drop(options.target(workbench, id)));
    }

    @Command(
            name = "annotate",
            mixinStandardHelpOptions = true,
            header = "Put a remark on an act; the reason is its text.")
    int annotate(@Parameters(paramLabel = "ID") String id, @Mixin CorrectionOptions options) {
        return options.write(workbench -> new Change.Annotate(options.target(workbench, id)));
    }

    @Command(
            name = "confirm",
            mixinStandardHelpOptions = true,
            header = "An act, or that it answers another, was looked at and is right.")
    int confirm(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--answers", paramLabel = "ID", description = "The act that it answers.") @Nullable
                    String trigger,
            @Mixin CorrectionOptions options) {
        return options.write(workbench -> new Change.Confirm(
                options.target(workbench, id), trigger == null ? null : options.target(workbench, trigger)));
    }

    @Command(name = "link", mixinStandardHelpOptions = true, header = "An act answers another.")
    int link(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--answers", paramLabel = "ID", required = true, description = "The act that it answers.")
                    String trigger,
            @Mixin CorrectionOptions options) {
        return options.write(
                workbench -> new Change.Link(options.target(workbench, id), later(workbench, options, id, trigger)));
    }

    private static Target later(Workbench workbench, CorrectionOptions options, String id, String trigger) {
        var act = options.act(workbench, id);
        var other = options.act(workbench, trigger);
        if (other.day().isAfter(act.day())) {
            throw Problem.usage(
                    "The act %s of %s cannot answer %s of %s. Nothing was written. Give the earlier act to --answers.",
                    id, act.day(), trigger, other.day());
        }
        return Target.of(other);
    }

    @Command(name = "unlink", mixinStandardHelpOptions = true, header = "An act does not answer another.")
    int unlink(
            @Parameters(paramLabel = "ID") String id,
            @Option(
                            names = "--answers",
                            paramLabel = "ID",
                            required = true,
                            description = "The act that it does not answer.")
                    String trigger,
            @Mixin CorrectionOptions options) {
        return options.write(
                workbench -> new Change.Unlink(options.target(workbench, id), options.target(workbench, trigger)));
    }

    @Command(
            name = "withdraw",
            mixinStandardHelpOptions = true,
            header = "An earlier correction does not hold; what it changed is as before.")
    int withdraw(
            @Parameters(paramLabel = "NUMBER", description = "Its line in the file, or its key.") String number,
            @Mixin CorrectionOptions options) {
        return options.write(workbench -> {
            var file = options.record().overlayFile();
            var key = OverlayFile.read(file).overlay().corrections().stream()
                    .filter(one -> number.equals(Long.toString(one.number())) || number.equals(one.key()))
                    .map(Correction::key)
                    .findFirst()
                    .orElseThrow(() -> Problem.usage(
                            "%s has no correction %s. \"detente corrections list\" lists them.", file, number));
            return new Change.Withdraw(key);
        });
    }

    private static @Nullable Quantity quantity(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var cells = text.strip().split("\\s+", 2);
        try {
            return new Quantity(Double.parseDouble(cells[0]), cells.length > 1 ? cells[1] : "");
        } catch (IllegalArgumentException e) {
            throw Problem.usage(
                    "\"%s\" is no quantity. Write a positive number and a unit, as in \"10 diplomats\".", text);
        }
    }
}
