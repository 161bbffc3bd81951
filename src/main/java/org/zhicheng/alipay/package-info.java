/** The client of Alipay's open platform calls it, and believes only what Alipay signed. */
@Room(uses = "start")
package org.zhicheng.alipay;

import org.zhicheng.Room;
