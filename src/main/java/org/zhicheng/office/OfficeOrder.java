package org.zhicheng.office;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An office order is one in which cases are listed; every one has an index. */
public enum OfficeOrder {
    NEWEST("submitted_at desc", "declaration_id desc"),
    OLDEST("submitted_at", "declaration_id"),
    DUE("due_at nulls last", "declaration_id"),
    NUMBER("case_number", "declaration_id"),
    NUMBER_DOWN("case_number desc", "declaration_id desc"),
    SPECIALTY("specialty", "submitted_at", "declaration_id"),
    SPECIALTY_DOWN("specialty desc", "submitted_at desc", "declaration_id desc");

    private final List<String> columns;

    OfficeOrder(String... columns) {
        this.columns = List.of(columns);
    }

    String columns() {
        return String.join(", ", columns);
    }

    /** @param of the table that has the columns */
    String columns(String of) {
        return columns.stream().map(column -> of + "." + column).collect(Collectors.joining(", "));
    }

    /** Returns the names of its columns alone. */
    String names(String of) {
        return columns.stream().map(column -> of + "." + column.split(" ")[0]).collect(Collectors.joining(", "));
    }

    /** Gives the code in addresses: {@code number-down}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<OfficeOrder> of(String code) {
        return Stream.of(values()).filter(order -> order.code().equals(code)).findFirst();
    }
}
