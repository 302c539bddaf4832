package dev.liftgate.backups;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The pace of a backup: as fast as it goes, or with rests while people work.
 *
 * <p>It reads, packs and checks without a break otherwise, and takes a processor for itself: on a small machine whoever
 * saves something waits three times as long.
 */
public final class Pace {

    /** It works for so long at a stretch. */
    private static final long STRETCH = TimeUnit.MILLISECONDS.toNanos(2);

    /** And rests so many times as long. */
    private static final int RESTS = 20;

    private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(100);

    private final boolean rests;
    private long since = System.nanoTime();

    private Pace(boolean rests) {
        this.rests = rests;
    }

    /** For a command that somebody waits for. */
    public static Pace full() {
        return new Pace(false);
    }

    static Pace withRests() {
        return new Pace(true);
    }

    OutputStream of(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
                rest();
            }
        };
    }

    InputStream of(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                rest();
                return in.read(bytes, from, length);
            }
        };
    }

    private void rest() {
        long worked = System.nanoTime() - since;
        if (rests && worked >= STRETCH) {
            LockSupport.parkNanos(Math.min(LONGEST, worked * RESTS));
            since = System.nanoTime();
        }
    }
}
