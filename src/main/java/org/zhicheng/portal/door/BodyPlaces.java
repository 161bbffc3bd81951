package org.zhicheng.portal.door;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Hands out the places for requests whose bodies have not come yet. Each place holds a thread. A body that is there
 * when it is read needs none, so that a crowd behind one address, each with a small form, hardly notices.
 *
 * <p>The fuller it gets, the fewer one address of strangers may have: who comes from somewhere else still finds a place.
 */
final class BodyPlaces {

    /** One address of strangers may have this fraction of the free places: one in so many. */
    private static final int SHARE = 8;

    private final int all;
    private final int perGuest;
    private final int perAddress;
    private final boolean sharing;
    private final AtomicInteger taken = new AtomicInteger();
    private final Map<String, Integer> guests = new ConcurrentHashMap<>();
    private final Map<String, Integer> addresses = new ConcurrentHashMap<>();

    /** A place belongs to one request until it is given back. */
    interface Place {

        void leave();
    }

    /** Says why there is no place. */
    static final class NoPlaceException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Refusal refusal;

        NoPlaceException(Refusal refusal) {
            super(refusal.name(), null, false, false);
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }

    private BodyPlaces(int all, int perGuest, int perAddress, boolean sharing) {
        this.all = all;
        this.perGuest = perGuest;
        this.perAddress = perAddress;
        this.sharing = sharing;
    }

    static BodyPlaces of(DoorSettings.Strangers limits) {
        return new BodyPlaces(limits.all(), limits.perAddress(), limits.perAddress(), true);
    }

    static BodyPlaces of(DoorSettings.People limits) {
        return new BodyPlaces(limits.all(), limits.perAccount(), limits.perAddress(), false);
    }

    /** @param guest an account; the address where it is a stranger */
    Place enter(String guest, String address) throws NoPlaceException {
        int number = taken.incrementAndGet();
        int most = sharing ? Math.min(perAddress, (all - number) / SHARE + 1) : perAddress;
        if (number > all) {
            taken.decrementAndGet();
            throw new NoPlaceException(Refusal.FULL);
        }
        if (!enter(addresses, address, most)) {
            taken.decrementAndGet();
            throw new NoPlaceException(Refusal.TOO_MANY);
        }
        if (!enter(guests, guest, perGuest)) {
            leave(addresses, address);
            taken.decrementAndGet();
            throw new NoPlaceException(Refusal.TOO_MANY);
        }
        return () -> {
            leave(guests, guest);
            leave(addresses, address);
            taken.decrementAndGet();
        };
    }

    private static boolean enter(Map<String, Integer> counts, String key, int most) {
        boolean[] entered = {false};
        counts.compute(key, (same, count) -> {
            int before = count == null ? 0 : count;
            entered[0] = before < most;
            return entered[0] ? Integer.valueOf(before + 1) : count;
        });
        return entered[0];
    }

    private static void leave(Map<String, Integer> counts, String key) {
        counts.computeIfPresent(key, (same, count) -> count == 1 ? null : count - 1);
    }

    int taken() {
        return taken.get();
    }
}
