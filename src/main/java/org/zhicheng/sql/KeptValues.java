package org.zhicheng.sql;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Keeps one value of the database for each of a few keys, as {@link KeptValue} does.
 *
 * @param <K> a key: there are few, for none is forgotten
 * @param <V> an immutable value
 */
public final class KeptValues<K, V> {

    private final CommittedChanges changes;
    private final Function<K, V> read;
    private final Map<K, KeptValue<V>> values = new ConcurrentHashMap<>();

    /** @param read asks the database for the newest value */
    public KeptValues(CommittedChanges changes, Function<K, V> read) {
        this.changes = changes;
        this.read = read;
    }

    public V get(K key) {
        return values.computeIfAbsent(key, any -> new KeptValue<>(changes, System::nanoTime))
                .get(() -> read.apply(key), known -> read.apply(key));
    }
}
