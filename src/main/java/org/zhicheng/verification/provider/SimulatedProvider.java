package org.zhicheng.verification.provider;

import java.net.URI;
import org.zhicheng.simulator.SimulatorModes;

/** Simulates one app: its orders are answered on a page that plays the phone. */
class SimulatedProvider implements RealPersonProvider {

    private final Channel channel;
    private final SimulatedFaceOrders orders;
    private final SimulatorModes modes;

    SimulatedProvider(Channel channel, SimulatedFaceOrders orders, SimulatorModes modes) {
        this.channel = channel;
        this.orders = orders;
        this.modes = modes;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public ProviderOrder open(IdentityClaim claim) {
        mustWork();
        orders.open(claim.orderNumber(), channel, claim.name());
        return new ProviderOrder(claim.orderNumber(), URI.create("/simulator/phone/" + claim.orderNumber()));
    }

    @Override
    public ProviderAnswer result(String providerOrderId) {
        mustWork();
        return orders.answer(providerOrderId)
                .orElseThrow(() -> new ProviderUnavailableException("The simulator has no such order"));
    }

    private void mustWork() {
        if (!modes.works(channel.code())) {
            throw new ProviderUnavailableException("The simulator of " + channel.code() + " is switched off");
        }
    }
}
