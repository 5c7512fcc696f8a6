package tsumugi.benchmarks;

import java.util.List;

/// Figures that are measured together, on one data set.
interface Area {

    String name();

    /// Makes the data set, which is then kept.
    void prepare() throws Exception;

    boolean isPrepared();

    List<Figure> measure() throws Exception;
}
