package org.tsumugi.shared;

import java.time.LocalDate;
import java.time.Month;

/// April to March, named by the year in which it begins, as the programme counts (年度).
public record FiscalYear(int year) {

    public static FiscalYear of(LocalDate day) {
        return new FiscalYear(day.getMonthValue() >= Month.APRIL.getValue() ? day.getYear() : day.getYear() - 1);
    }

    public LocalDate first() {
        return LocalDate.of(year, Month.APRIL, 1);
    }

    public LocalDate last() {
        return LocalDate.of(year + 1, Month.MARCH, 31);
    }
}
