package org.zhicheng.alipay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.alipay.api.request.AlipaySystemOauthTokenRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.Security;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class AlipayGatewayTest {

    private static final String TOKEN = "alipay.system.oauth.token";
    private static final AlipayStandIn ALIPAY = new AlipayStandIn();

    private final AlipaySettings good = ALIPAY.settings();

    @AfterAll
    static void stop() {
        ALIPAY.close();
    }

    @Test
    void leavesTheRulesForCertificatesOfTheWholeSystemAlone() {
        ALIPAY.gateway();

        assertThat(Security.getProperty("jdk.certpath.disabledAlgorithms")).contains("MD5");
    }

    @Test
    void readsKeysFromFilesToo(@TempDir Path folder) throws IOException {
        Path ours = Files.writeString(
                folder.resolve("ours.pem"),
                "-----BEGIN PRIVATE KEY-----\n" + good.privateKey().replaceAll("(.{64})", "$1\n")
                        + "\n-----END PRIVATE KEY-----\n");
        Path theirs = Files.writeString(folder.resolve("theirs.txt"), good.alipayPublicKey() + "\n");
        ALIPAY.answers(TOKEN, "{\"open_id\":\"074a\"}");

        AlipayGateway gateway = new AlipayGateway(withKeys("file:" + ours, "file:" + theirs));

        assertThat(gateway.call(token()).getOpenId()).isEqualTo("074a");
    }

    @Test
    void doesNotStartWithKeysThatCannotWork() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        String shortKey =
                AlipayStandIn.base64(generator.generateKeyPair().getPrivate().getEncoded());

        assertRefused(withKeys("", good.alipayPublicKey()), "zhicheng.alipay.private-key is missing");
        assertRefused(withKeys(good.privateKey(), null), "zhicheng.alipay.alipay-public-key is missing");
        assertRefused(withKeys("file:/nowhere/key.pem", good.alipayPublicKey()), "zhicheng.alipay.private-key: cannot");
        assertRefused(withKeys("not a key", good.alipayPublicKey()), "zhicheng.alipay.private-key is no RSA key");
        assertRefused(withKeys(good.privateKey(), good.privateKey()), "zhicheng.alipay.alipay-public-key is no RSA");
        assertRefused(withKeys(shortKey, good.alipayPublicKey()), "1024 bits");
    }

    /** The mistake everybody makes once: the console shows both public keys side by side. */
    @Test
    void doesNotStartWithTheApplicationsOwnPublicKeyInPlaceOfAlipays() {
        var pair = AlipayStandIn.keys();

        assertRefused(
                withKeys(
                        AlipayStandIn.base64(pair.getPrivate().getEncoded()),
                        AlipayStandIn.base64(pair.getPublic().getEncoded())),
                "the application's own key");
    }

    @Test
    void doesNotSendIdNumbersWithoutTls() {
        assertRefused(
                new AlipaySettings(
                        good.appId(),
                        good.privateKey(),
                        good.alipayPublicKey(),
                        URI.create("http://openapi.alipay.com/gateway.do"),
                        good.authorizationPage(),
                        good.connectTimeout(),
                        good.timeout(),
                        List.of()),
                "https://");
    }

    @Test
    void saysNothingOfTheKeysInItsText() {
        assertThat(good.toString()).doesNotContain(good.privateKey()).doesNotContain(good.alipayPublicKey());
        assertThat(AlipayKeys.of(good).toString()).doesNotContain(good.privateKey());
    }

    @Test
    void givesUpAtOnceWhereNobodyListens() {
        AlipaySettings nobody = new AlipaySettings(
                good.appId(),
                good.privateKey(),
                good.alipayPublicKey(),
                URI.create("http://localhost:1/gateway.do"),
                good.authorizationPage(),
                good.connectTimeout(),
                good.timeout(),
                List.of());

        assertThatExceptionOfType(AlipayCallException.class)
                .isThrownBy(() -> new AlipayGateway(nobody).call(token()))
                .withMessage("Alipay gave no usable answer to alipay.system.oauth.token: ConnectException");
    }

    @Test
    void isThereOnlyWithAnApplication() {
        ApplicationContextRunner system = new ApplicationContextRunner().withUserConfiguration(Gateway.class);

        system.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(AlipayGateway.class));
        system.withPropertyValues("zhicheng.alipay.app-id=")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(AlipayGateway.class));
        system.withPropertyValues(
                        "zhicheng.alipay.app-id=" + good.appId(),
                        "zhicheng.alipay.private-key=" + good.privateKey(),
                        "zhicheng.alipay.alipay-public-key=" + good.alipayPublicKey())
                .run(context -> {
                    assertThat(context).hasNotFailed().hasSingleBean(AlipayGateway.class);
                    AlipaySettings settings = context.getBean(AlipaySettings.class);
                    assertThat(settings.gateway()).hasToString("https://openapi.alipay.com/gateway.do");
                    assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(10));
                    assertThat(settings.mismatchCodes()).isEmpty();
                });
    }

    /** The script that starts a real installation passes unset variables as empty ones. */
    @Test
    void isConnectedByTheVariablesOfAnInstallation() {
        ApplicationContextRunner system = new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withSystemProperties("spring.profiles.active=postgresql")
                .withUserConfiguration(Gateway.class);

        system.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(AlipayGateway.class));
        system.withPropertyValues(
                        "ZHICHENG_ALIPAY_APP_ID=" + good.appId(),
                        "ZHICHENG_ALIPAY_PRIVATE_KEY=" + good.privateKey(),
                        "ZHICHENG_ALIPAY_PUBLIC_KEY=" + good.alipayPublicKey())
                .run(context -> {
                    assertThat(context).hasNotFailed().hasSingleBean(AlipayGateway.class);
                    assertThat(context.getBean(AlipaySettings.class).gateway())
                            .hasToString("https://openapi.alipay.com/gateway.do");
                });
    }

    @Configuration
    @EnableConfigurationProperties(AlipaySettings.class)
    @Import(AlipayGateway.class)
    static class Gateway {}

    private AlipaySettings withKeys(String privateKey, String alipayPublicKey) {
        return new AlipaySettings(
                good.appId(),
                privateKey,
                alipayPublicKey,
                good.gateway(),
                good.authorizationPage(),
                good.connectTimeout(),
                good.timeout(),
                List.of());
    }

    private static AlipaySystemOauthTokenRequest token() {
        AlipaySystemOauthTokenRequest request = new AlipaySystemOauthTokenRequest();
        request.setGrantType("authorization_code");
        request.setCode("code");
        return request;
    }

    private static void assertRefused(AlipaySettings settings, String why) {
        assertThatIllegalStateException()
                .isThrownBy(() -> new AlipayGateway(settings))
                .withMessageContaining(why)
                .withMessageNotContaining("MII");
    }
}
