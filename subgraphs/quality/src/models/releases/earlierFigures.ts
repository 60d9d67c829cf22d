import { indicators } from '../../rules/funnel/indicators.ts';
import { EarlierFigures } from '../../rules/release/EarlierFigures.ts';
import {
  funnelId,
  ReleaseFunnelModel,
  ReleaseModel,
  ReleaseSliceModel,
  sliceId,
} from './Release.ts';

/** What the release shows that is replaced; nothing where none is. */
export async function earlierFigures(replaces: string | null): Promise<EarlierFigures> {
  if (!replaces) return new EarlierFigures([], []);
  const { years, cubes } = await ReleaseModel.findById(replaces).lean().orFail().exec();
  const ids = cubes.flatMap((cube) =>
    [...years, null].map((year) => sliceId(replaces, cube, year)),
  );
  const slices = await ReleaseSliceModel.find({ _id: { $in: ids } })
    .lean()
    .exec();
  const funnels = await ReleaseFunnelModel.find({
    _id: { $in: indicators.map(({ code }) => funnelId(replaces, code)) },
  })
    .lean()
    .exec();
  return new EarlierFigures(slices, funnels);
}
