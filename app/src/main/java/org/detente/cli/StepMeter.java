package org.detente.cli;

import org.detente.base.Progress;

/** Shows steps that are counted, not weighed in bytes. */
final class StepMeter implements Progress {
    private final Meter meter;

    StepMeter(Meter meter) {
        this.meter = meter;
    }

    @Override
    public void note(String line) {
        meter.note(line);
    }

    @Override
    public void step(String task, long done, long total) {
        meter.show(task, done, total, (double) done, "steps");
    }
}
