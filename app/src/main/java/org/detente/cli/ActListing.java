package org.detente.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.detente.event.Act;
import org.detente.event.PairRecord;
import org.detente.export.Columns;

/**
 * Acts as rows.
 *
 * @param columns of a file
 * @param viewed  an act as JSON
 * @param known   the record that they come from, when it is one
 */
record ActListing(Columns<Act> columns, Function<Act, ?> viewed, Optional<PairRecord> known) implements Listing<Act> {

    @Override
    public Object view(Act act) {
        return viewed.apply(act);
    }

    @Override
    public void text(Stream<Act> acts, PrintWriter out) {
        var grid = new Grid("day", "who", "action", "quantity", "id");
        var count = new AtomicInteger();
        acts.forEach(act -> {
            count.incrementAndGet();
            grid.note(
                    marked(act),
                    act.day(),
                    act.type().symmetric() ? act.dyad().pair() : act.dyad(),
                    act.type().id(),
                    act.detail().quantity().map(Object::toString).orElse(""),
                    act.id());
        });
        if (count.get() > 0) {
            out.print(grid);
            out.print(known.map(record -> "%d acts of %d on record; the record is that of %s.%n"
                            .formatted(count.get(), record.acts().size(), record.asOf()))
                    .orElseGet(() -> "%d acts.%n".formatted(count.get())));
        }
    }

    /** Its words, and what analysts did to it. */
    static String marked(Act act) {
        var text = new StringBuilder(act.summary());
        act.remarks()
                .forEach(remark ->
                        text.append("\n[corrected by hand: ").append(remark).append(']'));
        return text.toString();
    }
}
