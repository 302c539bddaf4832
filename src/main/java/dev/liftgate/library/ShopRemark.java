package dev.liftgate.library;

import dev.liftgate.staff.Stamp;
import dev.liftgate.staff.StampedRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A remark of this shop's customers by which a guide is found. */
@Entity
@Immutable
@Table(name = "shop_remark")
public class ShopRemark extends StampedRow {

    @Column(name = "guide_code")
    private String guide;

    private String remark;

    protected ShopRemark() {}

    ShopRemark(String guide, String remark, Stamp by) {
        super(by);
        this.guide = guide;
        this.remark = remark;
    }

    public String guide() {
        return guide;
    }

    public String remark() {
        return remark;
    }
}
