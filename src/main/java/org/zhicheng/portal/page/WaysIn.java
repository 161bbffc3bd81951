package org.zhicheng.portal.page;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhicheng.account.alipay.AlipayEntrance;
import org.zhicheng.account.identity.SmsCodes;

/** Tells a page which ways in are open: neither Alipay nor codes by SMS are connected everywhere. */
@Component
public class WaysIn {

    private final AlipayEntrance alipay;
    private final SmsCodes codes;

    public WaysIn(AlipayEntrance alipay, SmsCodes codes) {
        this.alipay = alipay;
        this.codes = codes;
    }

    void show(Model model) {
        showAlipay(model);
        model.addAttribute("smsOpen", codes.open());
    }

    void showAlipay(Model model) {
        model.addAttribute("alipayOpen", alipay.open());
    }
}
