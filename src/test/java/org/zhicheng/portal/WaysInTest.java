package org.zhicheng.portal;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.method.annotation.AuthenticationPrincipalArgumentResolver;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.ViewResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.zhicheng.account.Account;
import org.zhicheng.account.AccountPrincipal;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.alipay.AlipayEntrance;
import org.zhicheng.account.demo.DemoAccounts;
import org.zhicheng.account.identity.SmsCodes;
import org.zhicheng.account.password.OwnerConfirmation;
import org.zhicheng.account.profile.Profile;
import org.zhicheng.account.profile.Profiles;
import org.zhicheng.account.signin.SecondFactors;
import org.zhicheng.portal.page.AccountPages;
import org.zhicheng.portal.page.Assets;
import org.zhicheng.portal.page.AssetsInPages;
import org.zhicheng.portal.page.SignInPages;
import org.zhicheng.portal.page.WaysIn;
import org.zhicheng.portal.signin.AlipayProofs;
import org.zhicheng.portal.signin.PortalSignIn;
import org.zhicheng.verification.VerificationDesk;

/** Checks that nobody is asked to wait for a code where none can be sent (A05): the pages name the other ways. */
class WaysInTest {

    private static final String NO_SMS = "短信服务尚未开通";
    private static final String ALIPAY = "href=\"/login/alipay\"";

    private final SmsCodes codes = mock(SmsCodes.class);
    private final AlipayEntrance alipay = mock(AlipayEntrance.class);
    private final Accounts accounts = mock(Accounts.class);
    private final Profiles profiles = mock(Profiles.class);
    private MockMvc pages;

    @BeforeEach
    void open() {
        when(accounts.find(any())).thenReturn(Optional.of(mock(Account.class)));
        when(profiles.profile(any()))
                .thenReturn(new Profile(
                        "a1", "张三", null, "13800000001", true, null, true, false, null, null, true, true, false));
        WaysIn ways = new WaysIn(alipay, codes);
        SecondFactors secondFactors = mock(SecondFactors.class);
        SignInPages signIn = new SignInPages(
                new StaticListableBeanFactory().getBeanProvider(DemoAccounts.class),
                accounts,
                secondFactors,
                mock(PortalSignIn.class),
                ways);
        AccountPages own = new AccountPages(
                accounts,
                profiles,
                secondFactors,
                mock(OwnerConfirmation.class),
                mock(AlipayProofs.class),
                mock(VerificationDesk.class),
                ways);
        pages = MockMvcBuilders.standaloneSetup(signIn, own)
                .setCustomArgumentResolvers(new AuthenticationPrincipalArgumentResolver())
                .setViewResolvers(templates())
                .build();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void asksForACodeWhereOneCanBeSent() throws Exception {
        when(codes.open()).thenReturn(true);

        see("/register", "id=\"registration\"", "/assets/register-").andExpect(no(NO_SMS));
        see("/login/recovery", "id=\"recovery\"", "/assets/recovery-").andExpect(no(NO_SMS));
    }

    @Test
    void pointsToAlipayWhereNone() throws Exception {
        when(alipay.open()).thenReturn(true);

        see("/register", NO_SMS, "请使用“支付宝登录”", ALIPAY)
                .andExpect(no("id=\"registration\""))
                .andExpect(no("/assets/register-"));
        see("/login/recovery", NO_SMS, "请使用“支付宝登录”", ALIPAY)
                .andExpect(no("id=\"recovery\""))
                .andExpect(no("/assets/recovery-"));
    }

    @Test
    void offersNoAlipayThatIsNotThereEither() throws Exception {
        see("/register", NO_SMS).andExpect(no(ALIPAY));
        see("/login/recovery", NO_SMS).andExpect(no(ALIPAY));
    }

    @Test
    void changesNoMobileNumberWithoutCodes() throws Exception {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(mock(AccountPrincipal.class), null));

        see("/me/account", NO_SMS, "请用支付宝登录本账号").andExpect(no("data-part=\"mobile\""));

        when(codes.open()).thenReturn(true);
        see("/me/account", "data-part=\"mobile\"").andExpect(no(NO_SMS));
    }

    private ResultActions see(String page, String... texts) throws Exception {
        var seen = pages.perform(get(page));
        for (String text : texts) {
            seen.andExpect(content().string(containsString(text)));
        }
        return seen;
    }

    private static ResultMatcher no(String text) {
        return content().string(not(containsString(text)));
    }

    private static ViewResolver templates() {
        SpringResourceTemplateResolver files = new SpringResourceTemplateResolver();
        files.setApplicationContext(new StaticApplicationContext());
        files.setPrefix("classpath:/templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        engine.addDialect(new AssetsInPages(new Assets()));
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasenames("messages/rules", "messages/account", "messages/portal");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        engine.setTemplateEngineMessageSource(words);
        ThymeleafViewResolver views = new ThymeleafViewResolver();
        views.setTemplateEngine(engine);
        views.setCharacterEncoding("UTF-8");
        return views;
    }
}
