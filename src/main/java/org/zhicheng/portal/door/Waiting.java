package org.zhicheng.portal.door;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.zhicheng.portal.door.WaitingRoom.NoPlaceException;
import org.zhicheng.portal.door.WaitingRoom.Place;

/** Who may keep us waiting for a body, and for how long. */
@Component
class Waiting {

    private final DoorSettings settings;
    private final WaitingRoom people;
    private final WaitingRoom strangers;

    Waiting(DoorSettings settings) {
        this.settings = settings;
        this.people = WaitingRoom.of(settings.people());
        this.strangers = WaitingRoom.of(settings.strangers());
    }

    Place enter(Visitor visitor) throws NoPlaceException {
        return visitor.known()
                ? people.enter(visitor.account(), visitor.address())
                : strangers.enter(visitor.address(), visitor.address());
    }

    Duration grace(Visitor visitor) {
        return visitor.known() ? settings.personGrace() : settings.grace();
    }

    Pace pace() {
        return new Pace(settings.leastSpeed().toBytes());
    }
}
