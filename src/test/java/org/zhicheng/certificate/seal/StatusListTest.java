package org.zhicheng.certificate.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Two bits each: one state never touches another's. */
class StatusListTest {

    @Property
    void eachPlaceSaysItsOwn(
            @ForAll @Size(max = 40) Map<@IntRange(max = 999) Integer, @IntRange(min = 1, max = 3) Integer> ended) {
        StatusList list = StatusList.of(1000, ended);
        Map<Integer, Integer> read = new HashMap<>();
        for (int place = 0; place < 1000; place++) {
            if (list.at(place) != StatusList.VALID) {
                read.put(place, list.at(place));
            }
        }

        assertThat(read).isEqualTo(ended);
        assertThat(list.at(1_000_000)).isEqualTo(StatusList.VALID);
    }
}
