package org.zhicheng.portal.door;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.zhicheng.portal.door.BodyPlaces.NoPlaceException;
import org.zhicheng.portal.door.BodyPlaces.Place;

/** Decides who may keep us waiting for a body, and for how long. */
@Component
class Waiting {

    /**
     * Allows this many large bodies of JSON and forms at once: no page of ours sends any, and the objects made of one
     * are larger still.
     */
    private static final int LARGE = 8;

    private final Semaphore large = new Semaphore(LARGE);
    private final DoorSettings settings;
    private final BodyPlaces people;
    private final BodyPlaces strangers;

    Waiting(DoorSettings settings) {
        this.settings = settings;
        this.people = BodyPlaces.of(settings.people());
        this.strangers = BodyPlaces.of(settings.strangers());
    }

    Place enter(Visitor visitor) throws NoPlaceException {
        return visitor.known()
                ? people.enter(visitor.account(), visitor.address())
                : strangers.enter(visitor.address(), visitor.address());
    }

    /** @return whether there was a place for what is large; it is held until the request ends */
    boolean enterLarge() {
        return large.tryAcquire();
    }

    void leaveLarge() {
        large.release();
    }

    Duration grace(Visitor visitor) {
        return visitor.known() ? settings.personGrace() : settings.grace();
    }

    LineSpeed pace() {
        return new LineSpeed(settings.leastSpeed().toBytes());
    }
}
