/** Aliyun's SMS service carries notices. */
@Room(uses = {"notice", "operation", "start"})
package org.zhicheng.notice.aliyun;

import org.zhicheng.Room;
