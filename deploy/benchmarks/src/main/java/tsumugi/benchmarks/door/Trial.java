package tsumugi.benchmarks.door;

/// One thing done at the door, and the least that would have had to be done.
final class Trial {

    enum Side {
        DOOR,
        FLOOR
    }

    /// The n-th time of something; the same n at both sides means the same.
    interface Act {

        void run(int n) throws Exception;
    }

    private final Act door;
    private final Act floor;
    private int doorNext;
    private int floorNext;

    Trial(Act door, Act floor) {
        this.door = door;
        this.floor = floor;
    }

    /// Each begins when the one before has ended.
    long[] times(Side side, int count) throws Exception {
        var times = new long[count];
        for (var i = 0; i < count; i++) {
            var began = System.nanoTime();
            if (side == Side.DOOR) {
                door.run(doorNext++);
            } else {
                floor.run(floorNext++);
            }
            times[i] = System.nanoTime() - began;
        }
        return times;
    }
}
