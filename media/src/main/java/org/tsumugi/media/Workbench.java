package org.tsumugi.media;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tsumugi.media.pictures.BrokenPicture;
import org.tsumugi.media.pictures.TooManyPixels;

/// Where files of strangers are decoded: few at a time, weighed by their pixels, none for long, and what overflows
/// there fails there.
final class Workbench {

    /// One picture of 50 megapixels, or four of 12, or two pages of PDF: with six bytes a pixel about 300 MB at the
    /// very most.
    static final int ROOM = 50;

    static final int PAPER = 25;

    /// The work took too long or too much; another try would too.
    static final class GaveUp extends Exception {
        private GaveUp(Throwable cause) {
            super(cause);
        }
    }

    /// There was no room in time; a later try may find some.
    static final class NoRoom extends Exception {}

    private final Semaphore room = new Semaphore(ROOM, true);

    static int weightOf(long pixels) {
        return (int) Math.clamp(pixels / 1_000_000 + 1, 1, ROOM);
    }

    <T> T run(int weight, Duration wait, Duration atMost, Callable<T> work)
            throws IOException, BrokenPicture, TooManyPixels, GaveUp, NoRoom {
        try {
            if (!room.tryAcquire(weight, wait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new NoRoom();
            }
            var task = new FutureTask<>(work);
            // Room is given back when the work has really ended, not when nobody waits for it any more.
            Thread.ofPlatform().name("media-workbench").daemon().start(() -> {
                try {
                    task.run();
                } finally {
                    room.release(weight);
                }
            });
            return result(task, atMost);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while a file was examined");
        }
    }

    private static <T> T result(FutureTask<T> task, Duration atMost)
            throws IOException, BrokenPicture, TooManyPixels, GaveUp, InterruptedException {
        try {
            return task.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new GaveUp(e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException io -> throw io;
                case BrokenPicture broken -> throw broken;
                case TooManyPixels tooMany -> throw tooMany;
                case null, default -> throw new GaveUp(e);
            }
        }
    }
}
