package org.zhicheng.sql;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.BeanUtils;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Reads rows as records: the component {@code groupId} is the column {@code group_id}, and nothing else. Spring's own
 * mapping asks the driver for {@code groupId} first, and drops the exception that says there is none: for every row,
 * and H2 writes each into its trace file.
 */
public final class RowsOf<T extends Record> implements RowMapper<T> {

    private final Constructor<T> constructor;
    private final List<Column> columns;

    private record Column(String name, Class<?> type) {}

    private RowsOf(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        this.constructor = canonical(type, components);
        this.columns = Arrays.stream(components)
                .map(component -> new Column(
                        JdbcUtils.convertPropertyNameToUnderscoreName(component.getName()), component.getType()))
                .toList();
    }

    /** May be kept and used for any number of queries. */
    public static <T extends Record> RowsOf<T> a(Class<T> type) {
        return new RowsOf<>(type);
    }

    /** @throws SQLException where the query does not have a column that the record needs */
    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(row, columns.get(i));
        }
        return BeanUtils.instantiateClass(constructor, values);
    }

    private static Object value(ResultSet row, Column column) throws SQLException {
        Object value = JdbcUtils.getResultSetValue(row, row.findColumn(column.name()), column.type());
        return DefaultConversionService.getSharedInstance().convert(value, column.type());
    }

    private static <T extends Record> Constructor<T> canonical(Class<T> type, RecordComponent[] components) {
        try {
            return type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalArgumentException(type + " has no canonical constructor", impossible);
        }
    }
}
