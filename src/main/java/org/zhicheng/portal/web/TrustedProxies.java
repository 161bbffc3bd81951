package org.zhicheng.portal.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** Lists the proxies that are believed when they say for whom they ask: addresses and networks, IPv4 and IPv6. */
public class TrustedProxies {

    private static final String SETTING = "zhicheng.trusted-proxies";
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    /** Matches plain addresses: nothing that would be looked up as a name, and none of the short forms such as 10.1. */
    private static final Pattern ADDRESS = Pattern.compile(
            OCTET + "(?:\\." + OCTET + "){3}|(?=.*:)[0-9a-fA-F:]+(?:(?<=:)" + OCTET + "(?:\\." + OCTET + "){3})?");

    private static final Pattern BITS = Pattern.compile("\\d|[1-9]\\d{1,2}");

    private final List<Network> networks;

    /** A network of one family: {@code 0.0.0.0/0} is every IPv4 address, and no IPv6 one. */
    private record Network(boolean ipv6, IpAddressMatcher addresses) {

        boolean has(String address) {
            return ipv6 == isIpv6(address) && addresses.matches(address);
        }
    }

    /** @param setting addresses and networks, between commas or blanks; empty: nobody is believed */
    TrustedProxies(String setting) {
        networks = Arrays.stream(setting.strip().split("[,\\s]+"))
                .filter(network -> !network.isEmpty())
                .map(TrustedProxies::network)
                .toList();
    }

    /** @param address as text; whatever is none is not trusted */
    public boolean contains(String address) {
        return address(address)
                .filter(known -> networks.stream().anyMatch(network -> network.has(known)))
                .isPresent();
    }

    /** @return the address in its one usual form; empty where the text is none */
    static Optional<String> address(String text) {
        if (!ADDRESS.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text).getHostAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static Network network(String text) {
        String[] parts = text.split("/", -1);
        Optional<String> address = address(parts[0]);
        if (parts.length > 2
                || address.isEmpty()
                || parts.length == 2 && !BITS.matcher(parts[1]).matches()) {
            throw refused(text);
        }
        try {
            return new Network(isIpv6(address.get()), new IpAddressMatcher(text));
        } catch (IllegalArgumentException tooManyBits) {
            throw refused(text);
        }
    }

    private static boolean isIpv6(String address) {
        return address.indexOf(':') >= 0;
    }

    private static InvalidConfigurationPropertyValueException refused(String text) {
        return new InvalidConfigurationPropertyValueException(
                SETTING,
                text,
                "ZHICHENG_TRUSTED_PROXIES takes addresses and networks between commas, such as"
                        + " 10.0.0.5, 10.1.0.0/16, ::1, fd00::/8; names are not taken.");
    }
}
