package org.detente.json;

import java.time.LocalDate;
import java.util.List;
import org.detente.event.Act;
import org.detente.ledger.link.Episode;

/** A chain of acts and answers as JSON. */
public record EpisodeView(
        String name,
        LocalDate first,
        LocalDate last,
        long days,
        String begunBy,
        String endedBy,
        int peakRung,
        List<String> acts) {

    public static EpisodeView of(Episode episode) {
        return new EpisodeView(
                episode.name(),
                episode.first().day(),
                episode.last().day(),
                episode.days(),
                episode.first().dyad().actor(),
                episode.last().dyad().actor(),
                episode.peakRung(),
                episode.acts().stream().map(Act::id).toList());
    }
}
