/** Alipay's open platform is called here, and only what it signed is believed. */
@Room
package org.zhicheng.alipay;

import org.zhicheng.Room;
