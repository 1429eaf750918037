package org.detente.ledger.mission;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.detente.event.Act;
import org.detente.ledger.Measure;

/**
 * The missions of one state in the other on a day, as far as the record knows.
 *
 * @param sender      state whose missions these are
 * @param host        state in which they are
 * @param ambassador  where the ambassador is
 * @param closed      missions closed and not seen open again, by day of the closure, then by place
 * @param reopened    missions closed and open again
 * @param caps        limits on staff that the host set, bans on hiring left out
 * @param hiringBans  bans of the host on hiring local staff
 * @param ownCuts     cuts that the sender made in its own staff
 * @param expulsions  expulsions by the host, that of an ambassador among them
 * @param readmitted  acts by which the host let expelled staff come again
 * @param visas       stops of visa service by the sender's missions
 * @param seized      property of the missions that the host took
 */
public record Delegation(
        String sender,
        String host,
        Post ambassador,
        List<Site> closed,
        List<Site> reopened,
        List<Measure> caps,
        List<Measure> hiringBans,
        List<Measure> ownCuts,
        List<Measure> expulsions,
        List<Act> readmitted,
        List<Measure> visas,
        List<Measure> seized)
        implements Serializable {

    public Delegation {
        closed = List.copyOf(closed);
        reopened = List.copyOf(reopened);
        caps = List.copyOf(caps);
        hiringBans = List.copyOf(hiringBans);
        ownCuts = List.copyOf(ownCuts);
        expulsions = List.copyOf(expulsions);
        readmitted = List.copyOf(readmitted);
        visas = List.copyOf(visas);
        seized = List.copyOf(seized);
    }

    /** People expelled, in the orders that give a number. */
    public long expelled() {
        return Math.round(expulsions.stream()
                .flatMap(measure -> measure.act().detail().quantity().stream())
                .mapToDouble(quantity -> quantity.amount())
                .sum());
    }

    /** Orders that give no number: {@link #expelled} is too low by those. */
    public long ordersWithoutNumber() {
        return expulsions.stream()
                .filter(measure -> measure.act().detail().quantity().isEmpty())
                .count();
    }

    /** People whom the host let come again, in the acts that give a number. */
    public long allowedBack() {
        return Math.round(readmitted.stream()
                .flatMap(act -> act.detail().quantity().stream())
                .mapToDouble(quantity -> quantity.amount())
                .sum());
    }

    /** Expelled less those let in again; never below 0. */
    public long netExpelled() {
        return Math.max(0, expelled() - allowedBack());
    }

    /** The limit on staff that counts, if one with a number stands. */
    public Optional<Measure> cap() {
        return caps.stream()
                .filter(measure -> measure.act().detail().quantity().isPresent())
                .reduce((before, last) -> last);
    }
}
