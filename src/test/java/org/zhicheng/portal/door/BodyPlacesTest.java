package org.zhicheng.portal.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhicheng.Attack;
import org.zhicheng.portal.door.BodyPlaces.NoPlaceException;
import org.zhicheng.portal.door.BodyPlaces.Place;
import org.zhicheng.portal.door.DoorSettings.People;
import org.zhicheng.portal.door.DoorSettings.Strangers;

class BodyPlacesTest {

    private final BodyPlaces strangers = BodyPlaces.of(new Strangers(400, 50));
    private final BodyPlaces people = BodyPlaces.of(new People(450, 8, 300));

    @Test
    @Attack(Attack.Kind.FLOODING)
    void oneAddressHasItsPart() {
        assertThat(fill(strangers, "a", "a")).isBetween(40, 50);
        assertThat(fill(strangers, "b", "b")).isGreaterThan(30);
    }

    /** 500 lines from 50 addresses leave room for whoever comes from elsewhere. */
    @Test
    @Attack(Attack.Kind.FLOODING)
    void whenManyAddressesAreGreedyANewOneStillFindsPlaces() {
        for (int round = 0; round < 10; round++) {
            for (int address = 0; address < 50; address++) {
                enter(strangers, "127.0.0." + address, "127.0.0." + address);
            }
        }
        assertThat(fill(strangers, "new", "new")).isGreaterThan(3);
        assertThat(strangers.taken()).isLessThanOrEqualTo(400);
    }

    @Test
    void whenNothingIsLeftItIsNobodysFault() {
        for (int address = 0; address < 400; address++) {
            enter(strangers, "10.0.0." + address, "10.0.0." + address);
        }
        assertThat(catchThrowableOfType(NoPlaceException.class, () -> strangers.enter("new", "new"))
                        .refusal())
                .isEqualTo(Refusal.FULL);
    }

    @Test
    void aPersonHasAFewAndACompanyMany() {
        assertThat(fill(people, "zhangsan", "company")).isEqualTo(8);
        int company = 8;
        for (int person = 0; person < 100; person++) {
            company += fill(people, "person" + person, "company");
        }
        assertThat(company).isEqualTo(300);
        assertThatThrownBy(() -> people.enter("another", "company"))
                .isInstanceOfSatisfying(NoPlaceException.class, none -> assertThat(none.refusal())
                        .isEqualTo(Refusal.TOO_MANY));
        assertThat(enter(people, "another", "home")).isNotNull();
    }

    @Test
    void aPlaceIsGivenBack() throws NoPlaceException {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            places.add(people.enter("zhangsan", "home"));
        }
        assertThat(enter(people, "zhangsan", "home")).isNull();
        places.forEach(Place::leave);
        assertThat(people.taken()).isZero();
        assertThat(fill(people, "zhangsan", "home")).isEqualTo(8);
    }

    /** A refused visitor must not take one of the places that are left. */
    @Test
    void whoIsRefusedTakesNothing() {
        fill(people, "zhangsan", "home");
        assertThat(people.taken()).isEqualTo(8);
    }

    private static int fill(BodyPlaces room, String guest, String address) {
        int entered = 0;
        while (enter(room, guest, address) != null) {
            entered++;
        }
        return entered;
    }

    private static Place enter(BodyPlaces room, String guest, String address) {
        try {
            return room.enter(guest, address);
        } catch (NoPlaceException none) {
            return null;
        }
    }
}
