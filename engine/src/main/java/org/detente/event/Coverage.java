package org.detente.event;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * How much stood behind a number. Silence is not calm: without coverage it is only silence.
 *
 * @param acts    acts of the pair on record
 * @param reports reports behind them
 * @param sources names of the sources that speak of the pair, sorted
 * @param first   day of the first act of the pair, or {@link LocalDate#MAX} when there is none
 * @param dataTo  last day on which those sources have anything on any pair, or {@link LocalDate#MIN} when there is none
 */
public record Coverage(int acts, int reports, List<String> sources, LocalDate first, LocalDate dataTo)
        implements Serializable {

    public Coverage {
        sources = List.copyOf(sources);
    }

    public boolean isEmpty() {
        return acts == 0;
    }
}
